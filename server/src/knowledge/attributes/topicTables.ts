/** Topic → phrases that are about people wherever they stand. */
export const PHRASES: Readonly<Record<string, string>> = {
  'loan applicants': `loan approval, loan approvals, loan eligibility, loan default, loan defaults, loan defaulter, loan defaulters,
    loan applicant, loan applicants, loan application, loan applications, loan prediction, loan status prediction, predict loan,
    credit scoring, credit score prediction, credit approval, credit approvals, credit applicant, credit applicants, credit default,
    credit defaults, german credit, credit card approval, credit card default, credit card applicants, home credit, mortgage applicants,
    mortgage applications, mortgage approval, give me some credit, creditworthiness, borrowers, kreditwurdigkeit, kreditvergabe,
    aprobacion de prestamos, aprovacao de credito`,
  employees: `employee attrition, employee churn, employee turnover, employee retention, employee promotion, employee performance,
    hr analytics, hr attrition, staff turnover, attrition prediction, employee salary, employee salaries, salary prediction,
    predict salary, predicting salary, burnout prediction, employee burnout, mitarbeiterfluktuation`,
  'job applicants': `job applicants, job applicant, job candidates, job candidate, job seekers, job seeker, resume screening, cv screening,
    resume ranking, resume classification, hiring decisions, hiring decision, hiring prediction, recruitment prediction, candidate screening,
    candidate ranking, candidate selection`,
  patients: `patient readmission, patient readmissions, hospital readmission, hospital readmissions, readmission prediction,
    heart disease prediction, heart disease, heart failure prediction, heart failure patients, heart attack prediction, stroke prediction,
    diabetes prediction, predict diabetes, diabetes classification, pima indians, pima diabetes, diabetic patients, diabetes patients,
    diabetes detection, cardiovascular disease, cardiovascular risk, kidney disease prediction, chronic kidney disease, liver disease,
    parkinsons disease, alzheimer prediction, alzheimers prediction, depression prediction, depression detection, mental health prediction,
    sepsis prediction, icu mortality, patient mortality, patient outcomes, patient survival, hospital mortality, length of stay prediction,
    patient no show, no show appointments, medical no show, cancer patients, covid patients, maternal health risk, skin lesion,
    sleep disorder, obesity prediction, obesity level, obesity levels, autism screening`,
  customers: `customer churn, churn prediction, churn model, churn modelling, churn modeling, churn classifier, telco churn, telecom churn,
    bank churn, predict churn, predicting churn, customer segmentation, customer segments, customer lifetime value, customer attrition,
    mall customers, customer personality, bank customers, credit card customers, kundenabwanderung, abandono de clientes`,
  students: `student performance, student performances, student dropout, student dropouts, student success, student grades, student grade,
    student admission, student admissions, students performance, university admission, university admissions, college admission,
    college admissions, graduate admission, graduate admissions, admission prediction, exam score prediction, dropout prediction,
    law school admissions, bar passage`,
  defendants: `recidivism, compas scores, compas dataset, compas recidivism, propublica compas, defendants, pretrial release, bail decisions, reoffend,
    parolees, inmates`,
  'people with an income to predict': `adult income, income prediction, predict income, predicting income, income classification, census income,
    adult census, acs income, acsincome`,
  'insured people': `insurance charges, medical insurance cost, medical insurance costs, medical cost prediction, medical costs, insurance cost prediction,
    insurance premium prediction, health insurance cost, policyholders, policyholder`,
  passengers: `titanic survival, titanic survivors, titanic passengers, passenger survival, titanic disaster, titanic prediction, survival on the titanic,
    passenger satisfaction, airline passenger satisfaction`,
  'people in images': `face recognition, facial recognition, face verification, face attributes, facial attributes, gender classification,
    gender prediction, gender recognition, gender detection, age estimation, age prediction, age and gender estimation, age and gender prediction, age and gender classification, age gender estimation, facial expression recognition,
    facial emotion recognition, face emotion recognition`,
  'people spoken about or to': `hate speech detection, hate speech, toxic comments, toxic comment, toxicity classification, toxicity detection,
    cyberbullying`,
  'benefit claimants':
    'welfare fraud, benefit claimants, benefits fraud, unemployment benefits, welfare recipients, child welfare, social benefits',
  tenants: 'tenant screening, tenant applications',
  'survey respondents': 'survey respondents',
};

/** Topic → nouns that count where a predicate follows, or where they are what is predicted or what a row is. */
export const NOUNS: Readonly<Record<string, string>> = {
  patients: 'patient, patients',
  employees: 'employee, employees',
  customers: 'customer, customers, client, clients, policy holder, policy holders',
  students: 'student, students',
  passengers: 'passenger, passengers',
  applicants: 'applicant, applicants',
  borrowers: 'borrower',
  people:
    'person, people, individual, individuals, adult, adults, citizen, citizens, resident, residents, participant, participants, voter, voters, respondent, respondents',
  prisoners: 'prisoner, prisoners, inmate, offender, offenders, defendant',
  children: 'child, children, newborns',
  women: 'woman, women, mothers',
  donors: 'blood donor, blood donors',
};

/** After a noun for people: what is said of them makes them the rows. */
export const PREDICATES = `churn churns churned attrition readmission readmissions readmitted mortality dropout default defaults defaulted
  retention turnover segmentation lifetime survived survives survive records demographics demographic
  satisfaction burnout absenteeism eligibility admitted earns earn repay repays`;

/** Before a phrase: the text only names it among others. */
export const VAGUE_BEFORE =
  'such as, for example, for instance, e g, eg, similar to, inspired by, see also, including, like, unlike';
