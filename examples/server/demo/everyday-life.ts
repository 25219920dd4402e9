/** What someone may like to do; like all weights here, how likely each word is among those who say. */
export const pastimes = {
  music: 16,
  cooking: 16,
  walking: 18,
  reading: 14,
  films: 13,
  gardening: 10,
  'video-games': 10,
  dogs: 12,
  soccer: 9,
  basketball: 7,
  drawing: 7,
  painting: 6,
  journaling: 6,
  fishing: 6,
  hiking: 7,
  dancing: 7,
  guitar: 6,
  coffee: 10,
  cats: 6,
  knitting: 4,
  'board-games': 4,
  chess: 3,
  dominoes: 4,
  yoga: 5,
  cycling: 4,
  poetry: 4,
  photography: 4,
  volunteering: 5,
  singing: 4,
  baking: 5,
  running: 4,
  boxing: 2,
  woodwork: 3,
  sewing: 3,
  podcasts: 4,
  swimming: 3,
  'card-games': 3,
  cars: 4,
  meditation: 5,
  skating: 1,
};

/** How they may like to meet. */
export const modes = { 'in-person': 40, phone: 26, text: 22, video: 14, walk: 14, online: 10, 'home-visit': 2 };

/** Who they may be to others. */
export const families = {
  parent: 40,
  partner: 24,
  sibling: 14,
  'child-of': 10,
  grandparent: 8,
  'grandparent-raising': 3,
  'chosen-family': 5,
  'young-carer': 1,
};

/** When they may have time, as the file writes it. */
export const hours = {
  'weekdays 17:00-20:00': 26,
  'weekdays 9:00-12:00': 14,
  'Sat 9:00-13:00; Sun 13:00-17:00': 16,
  'Mon 18:00-21:00; Wed 18:00-21:00': 12,
  'Tue 12:00-14:00; Thu 12:00-14:00': 8,
  'weekends 10:00-16:00': 12,
  'weekdays 13:00-16:30': 9,
  'daily 20:00-22:00': 7,
  'Fri 9:00-15:00': 5,
  'Mon 22:00-24:00; Tue 22:00-24:00': 2,
};
