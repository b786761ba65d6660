/** Words for a person; beside an ambiguous term they settle that a person is meant. */
export const PERSON_WORDS = `person persons people patient patients customer client applicant coapplicant borrower coborrower
  cosigner employee worker staff candidate student pupil learner teacher child children kid infant baby newborn mother father
  parent parents maternal paternal spouse husband wife partner respondent participant subject subjects member user
  users victim suspect perpetrator shooter officer offender defendant inmate prisoner arrestee passenger driver rider
  policyholder holder insured insurer beneficiary claimant donor recipient owner guest visitor voter citizen resident tenant
  buyer purchaser consumer subscriber head householder author actor director player athlete
  individual human adult household respondents my your his her their cust emp
  demographic demographics personal paciente cliente clientes kunde
  kunden usuario empleado alumno persona pessoa personne patienten versicherte antragsteller`;

/** Words that only say how the value is written: bands, codes, transformations, positions, question words. */
export const SHAPE_WORDS = `group groups grp band bands bin bins binned bucket buckets range ranges interval cat cats category
  categories categorical categ cohort bracket code codes coded encoded enc encode numeric num cleaned clean raw
  original orig recoded recode value imputed filled fill missing na nan null unknown other others none col column
  feature feat var variable attribute attr type std scaled scale norm normalized normalised standardized log
  sqrt squared sq square years year yrs yr in at of the is was a on upon to and or plus under over above below min max
  x y z t onehot ohe dummy dummies flag indicator observed derived reported self current level desc description
  what which how old 代`;

/** Beside any attribute: charts, statistics about places, animals, grammar, technical options. */
export const NEVER_WITH = `plot figure fig chart hue palette histogram hist distribution distributions vs versus by ratio index gap
  parity inequality equality imbalance animal animals pet pets dog dogs puppy kitten crab crabs penguin penguins
  bird birds fish calf cow cattle cows sheep goat pig horse horses mouse mice rat rats fly insect abalone breed breeds
  species model models prediction predictions classification api pipeline comparison composition heatmap environment
  grammatical noun pronoun connector plug adapter thread bot`;
