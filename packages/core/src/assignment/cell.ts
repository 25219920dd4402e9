/** The whole number in a cell that is there. */
export function intAt(cells: Int32Array, index: number): number {
  return cells[index] as number;
}

/** The number in a cell that is there. */
export function numberAt(cells: Float64Array, index: number): number {
  return cells[index] as number;
}
