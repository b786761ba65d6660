/** Alone it may be the age of anything: a weak sign. `eta` is also a learning rate, `yas` and `ika` are nothing. */
export const AGE = `age, ages, edad, idade, =età, alter, leeftijd, alder, wiek, =věk, =yaş, =ikä, umur, usia, 年龄, 年齡, 年齢, 나이, 연령,
  возраст, العمر, عمر, उम्र, आयु, ηλικια`;

/** What else has an age. */
export const AGE_OF_THINGS = `house houses home housing building buildings vehicle vehicles car cars truck bike property apartment flat
  tree trees stand forest plant crop machine machinery equipment engine motor pump turbine battery asset assets component part
  device listing listings ad post article video page account accounts profile company firm business organisation organization
  startup loan credit debt mortgage policy contract invoice ticket order subscription domain url site website wine whisky cheese
  rock stone ice fossil concrete cement curing star galaxy universe moon network pipe bridge road roof garage file cache
  log commit repo repository issue model product item inventory stock bond fund cell cells sample earth glacier sediment
  token key session cookie`;

/** When or how well the age of a person was known. */
export const AGE_WHEN = `approx approximate anchor release enrollment enrolment entry admission diagnosis onset first visit baseline
  exam screening survey interview hire arrest offense death surgery ins driv`;
