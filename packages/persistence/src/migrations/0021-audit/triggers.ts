const written = ['person_event', 'organization_event', 'access'] as const;

/** Every event is noted, sealed with its transaction, and refused to whoever would change it after. */
export const triggers = [
  ...written.flatMap((table) => [
    `create trigger "${table}_noted" after insert on "${table}" referencing new table as fresh for each statement execute function peerness_note_events()`,
    `create trigger "${table}_stays" before update or delete on "${table}" for each row execute function peerness_only_erasure()`,
    `create trigger "${table}_is_not_emptied" before truncate on "${table}" for each statement execute function peerness_refuse()`,
  ]),
  'create constraint trigger "peerness_unsealed_sealed" after insert on "peerness_unsealed" deferrable initially deferred for each row execute function peerness_seal_pending()',
  ...['peerness_head', 'peerness_seal'].flatMap((table) => [
    `create trigger "${table}_stays" before update or delete on "${table}" for each row execute function peerness_refuse()`,
    `create trigger "${table}_is_not_emptied" before truncate on "${table}" for each statement execute function peerness_refuse()`,
  ]),
  'create trigger "person_chain_ends" after delete on "person" for each row execute function peerness_chain_ends()',
]
  .map((one) => `${one};\n`)
  .join('');
