/** A subscription that is counted while it is open. */
export interface Place {
  readonly leave: () => void;
}

/** So many subscriptions of one caller at once. */
export function createPlaces(each: number): { readonly take: (caller: string) => Place | undefined } {
  const taken = new Map<string, number>();
  return {
    take(caller) {
      const before = taken.get(caller) ?? 0;
      if (before >= each) return undefined;
      taken.set(caller, before + 1);
      let isOpen = true;
      return {
        leave() {
          if (!isOpen) return;
          isOpen = false;
          const left = (taken.get(caller) ?? 1) - 1;
          if (left > 0) taken.set(caller, left);
          else taken.delete(caller);
        },
      };
    },
  };
}
