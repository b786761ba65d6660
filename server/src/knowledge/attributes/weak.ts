import { AGE, AGE_OF_THINGS, AGE_WHEN } from './age.ts';
import type { AttributeTable } from './types.ts';

/** Attributes that need a second sign that rows are people, and stand-ins for protected ones. */
export const weak: readonly AttributeTable[] = [
  { attribute: 'disability', strength: 'weak', beside: 'alone', terms: 'disabled' },
  { attribute: 'age', strength: 'weak', beside: 'person', terms: AGE, also: AGE_WHEN, not: AGE_OF_THINGS },
  {
    attribute: 'age',
    strength: 'weak',
    beside: 'free',
    terms: `birth year, year of birth, year birth, yearofbirth, birthyear, birth date, birthdate, date of birth, dateofbirth, dob, yob, days birth,
      geburtsdatum, geburtsjahr, fecha nacimiento, fecha de nacimiento, date de naissance, data nascimento, data de nascimento,
      data di nascita, geboortedatum, 出生日期, 生年月日`,
  },
  {
    attribute: 'nationality',
    strength: 'weak',
    beside: 'free',
    terms: `native country, country of birth, birth country, country of origin, birthplace, place of birth, country of citizenship,
      pais de nacimiento, pays de naissance, geburtsland, herkunftsland, herkunft, migration background, migrationshintergrund`,
    not: 'product goods bean coffee film movie beer wine ingredient shipment supplier vehicle car',
  },
  {
    attribute: 'place of residence',
    strength: 'weak',
    beside: 'free',
    terms: `zipcode, zipcodes, zip code, postcode, postal code, postalcode, zip5, zip3, plz, postleitzahl, codigo postal, code postal, cep`,
    not: 'file path archive',
  },
  {
    attribute: 'place of residence',
    strength: 'weak',
    beside: 'person',
    terms: 'zip, urban rural, residence type',
  },
  {
    attribute: 'name',
    strength: 'weak',
    beside: 'free',
    terms:
      'surname, surnames, last name, lastname, first name, firstname, given name, family name, maiden name, nachname, vorname, apellido, apellidos, sobrenome, cognome, prenom, nom de famille',
  },
  {
    attribute: 'language',
    strength: 'weak',
    beside: 'free',
    terms:
      'native language, mother tongue, first language, primary language, preferred language, spoken language, language spoken, native speaker, muttersprache, langue maternelle, lengua materna',
    not: 'programming',
  },
  { attribute: 'language', strength: 'weak', beside: 'alone', terms: 'language' },
  {
    attribute: 'income',
    strength: 'weak',
    beside: 'person',
    terms: `income, incomes, ingreso, ingresos, einkommen, renda, revenu, reddito, inkomen, dochod, 收入, 年収, pincp, faminc, income2`,
    also: 'annual monthly yearly family household total bracket joint verified gross2 stated applicant category composition usd k inc amt',
    not: 'net operating gross tax taxes interest median mean average capita per comprehensive statement passive rental net_income expense',
  },
  {
    attribute: 'education',
    strength: 'weak',
    beside: 'free',
    terms: `education, education level, educational level, education num, educ, edu, ed level, schooling, years of schooling, highest qualification,
      parental level of education, bildung, bildungsabschluss, bildungsstand, schulabschluss, educacion, nivel educativo, escolaridad,
      escolaridade, grau de instrucao, niveau d etudes, niveau etudes, istruzione, titolo di studio, opleidingsniveau, wyksztalcenie,
      学历, 教育程度, 学歴, 학력, образование, schl, dmdeduc2, educa`,
    not: 'index spending budget expenditure department ministry loan loans',
  },
  {
    attribute: 'family',
    strength: 'weak',
    beside: 'person',
    terms: `dependents, dependants, dependent, num dependents, number of dependents, children, num children, number of children, nb children,
      cnt children, kids, kidhome, teenhome, kinder, hijos, filhos, enfants, figli, household size, family size, cnt fam members, number dependents`,
    also: 'nb n count cnt number no of people being liable for provide maintenance',
    not: 'child node nodes left right tree adults babies max',
  },
  {
    attribute: 'occupation',
    strength: 'weak',
    beside: 'person',
    terms:
      'occupation, occupations, profession, beruf, ocupacion, profissao, professione, beroep, 职业, 職業, 직업, occupation type',
    also: 'type organization',
  },
  {
    attribute: 'political opinion',
    strength: 'weak',
    beside: 'free',
    terms:
      'political affiliation, party affiliation, political views, political view, political orientation, political ideology, political party, party registration, trade union membership, union membership, union member',
  },
  {
    attribute: 'insurance',
    strength: 'weak',
    beside: 'free',
    terms:
      'insurance type, health insurance, insurance status, insurance provider, insurance coverage, payer code, medicaid',
  },
];
