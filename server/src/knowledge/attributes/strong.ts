import { AGE, AGE_OF_THINGS } from './age.ts';
import type { AttributeTable } from './types.ts';

/** Attributes that anti-discrimination law and the GDPR name; the name alone says the row is a person. */
export const strong: readonly AttributeTable[] = [
  {
    attribute: 'sex',
    strength: 'strong',
    beside: 'free',
    terms: `sex, sexes, gender, genders, sexe, sesso, sexo, geschlecht, genero, geslacht, plec, pohlavi, cinsiyet, sukupuoli,
      kjønn, køn, gioi tinh, jenis kelamin, jantina, 性别, 性別, 성별, φυλο, جنس, الجنس, लिंग, riagendr, sexvar, sexo biologico`,
    not: `offender offenders offense offenses offence offences crime crimes toy toys worker workers work trafficking trade
      chromosome linked upon appeal educ same scene scenes api detector model models classifier`,
  },
  {
    attribute: 'sex',
    strength: 'strong',
    beside: 'person',
    terms:
      'female, females, male, males, transgender, nonbinary, non binary, femme, homme, weiblich, mannlich, mujer, пол',
  },
  {
    attribute: 'sex',
    strength: 'strong',
    beside: 'free',
    terms: 'gender identity, sex at birth, assigned sex, pronouns',
  },
  {
    attribute: 'race',
    strength: 'strong',
    beside: 'person',
    terms: 'race, races, ethnic, ethnicities',
    also: `ethnicity ethnic eth black white asian hispanic latino latinx latina caucasian african american africanamerican native
      indian alaskan alaska hawaiian pacific islander pac amer eskimo aian nhpi multiracial mixed two more unspecified declined
      minority majority nonwhite name_1 non eth eth2 hisp multi biracial color colour not specified origin background
      perceived majoritarian`,
    not: `type car cars lap laps circuit driver drivers jockey condition conditions date day time times result results round rounds
      distance number no pace course track runner runners finish finisher marathon start season grand prix f1 class classes
      game char character elf orc alien protoss zerg terran`,
  },
  {
    attribute: 'race',
    strength: 'strong',
    beside: 'free',
    terms: `ethnicity, ethnic group, ethnic origin, ethnic background, racial, etnia, etnicidad, etnicidade, ethnie, ethnicite,
      etnicita, ethnische herkunft, ethnizitat, etnisitet, etniciteit, raca, cor raca, raca cor, 种族, 民族, 人種, 種族, 인종,
      rac1p, rac2p, ridreth1, ridreth3, perwhite, hispanic, latino, latina, latinx, african american, afroamerican,
      caucasian, is black, race black, skin tone, skin color, skin colour, skintone, skin type, fitzpatrick, fitzpatrick scale,
      person of color, people of color, racepctblack, racepctwhite, racepctasian, racepcthisp, racecat, raceeth`,
    not: 'food cuisine restaurant music',
  },
  {
    attribute: 'religion',
    strength: 'strong',
    beside: 'free',
    terms: `religion, religions, religious affiliation, religiosity, religione, religiao, religie, konfession, religionszugehorigkeit,
      宗教, 종교, религия, muslim, jewish, hindu, buddhist, atheist, sikh`,
    not: 'talk soc misc alt newsgroup holiday holidays temple food channel',
  },
  {
    attribute: 'religion',
    strength: 'strong',
    beside: 'person',
    terms: 'christian, catholic, protestant, religious',
  },
  {
    attribute: 'disability',
    strength: 'strong',
    beside: 'free',
    terms: `disability, disabilities, disability status, discapacidad, behinderung, schwerbehinderung, disabilita, handcap,
      psychiatric or mental illness, physical disability, intellectual or learning disability, 残疾`,
    not: 'insurance feature option',
  },
  {
    attribute: 'disability',
    strength: 'strong',
    beside: 'personOnly',
    terms: 'disabled, impaired',
    not: 'feature model package button option flag',
  },
  { attribute: 'disability', strength: 'strong', beside: 'person', terms: 'handicap, handicapped' },
  {
    attribute: 'sexual orientation',
    strength: 'strong',
    beside: 'free',
    terms: `sexual orientation, orientacion sexual, orientation sexuelle, orientacao sexual, sexuelle orientierung, lgbt, lgbtq,
      lgbtqia, homosexual, heterosexual, bisexual, lesbian, homosexual gay or lesbian`,
  },
  {
    attribute: 'age',
    strength: 'strong',
    beside: 'free',
    terms: `age group, age groups, age band, age bands, age bracket, age range, age category, age cat, age bucket, age bin, age cohort,
      agegroup, ageband, agegrp, agecat, agebin, senior citizen, seniorcitizen, elderly, tranche d age, tranche age, altersgruppe,
      altersklasse, grupo edad, grupo de edad, faixa etaria, fascia eta, fascia di eta, leeftijdsgroep, leeftijdscategorie, agep,
      ridageyr, ageg5yr, 年龄段, 年齢層`,
    not: AGE_OF_THINGS,
  },
  { attribute: 'age', strength: 'strong', beside: 'personOnly', terms: AGE, not: AGE_OF_THINGS },
  {
    attribute: 'marital status',
    strength: 'strong',
    beside: 'free',
    terms: `marital, marital status, maritalstatus, martial status, marital stat, marital sts, family status, civil status,
      civilstatus, personal status, personal status sex, relationship status, estado civil, estadocivil, etat civil, situation familiale,
      familienstand, stato civile, burgerlijke staat, stan cywilny, medeni hal, medeni durum, civilstand, sivilstatus, 婚姻, 婚姻状况,
      婚姻状態, 결혼, семеиное положение, ever married, dmdmartl`,
  },
  {
    attribute: 'marital status',
    strength: 'strong',
    beside: 'person',
    terms: 'married, marriage, marry, marr, divorced, widowed, unmarried',
    also: 'ever status single',
  },
  {
    attribute: 'nationality',
    strength: 'strong',
    beside: 'free',
    terms: `nationality, nationalities, national origin, citizenship, citizenship status, foreign worker, foreignworker, immigrant,
      immigration status, migrant, refugee status, nacionality, nacionalidad, nacionalidade, nationalite, nationalitat, staatsangehorigkeit,
      staatsburgerschaft, nazionalita, cittadinanza, nationaliteit, obywatelstwo, narodowosc, гражданство, 国籍, 國籍, 국적, nativity`,
    not: 'team club league wine',
  },
  { attribute: 'nationality', strength: 'strong', beside: 'person', terms: 'citizen', not: 'senior' },
  {
    attribute: 'caste',
    strength: 'strong',
    beside: 'person',
    terms: 'caste, castes, subcaste, scheduled caste, scheduled tribe',
    also: 'scheduled tribe',
  },
  {
    attribute: 'pregnancy',
    strength: 'strong',
    beside: 'free',
    terms:
      'pregnant, pregnancy, pregnancies, num pregnancies, embarazo, embarazada, enceinte, schwanger, schwangerschaft, gravidez, gravidanza',
  },
  {
    attribute: 'veteran status',
    strength: 'strong',
    beside: 'person',
    terms: 'veteran, veteran status, protected veteran',
    also: 'status protected disabled',
  },
  {
    attribute: 'sensitive attribute',
    strength: 'strong',
    beside: 'free',
    terms:
      'sensitive attribute, sensitive attr, sens attr, sensitive feature, protected attribute, protected attr, protected class, protected group, protected feature',
  },
];
