import { contested } from './contested.ts';
import type { DataSetTable } from './types.ts';

/** Loans, credit, banking, insurance and income: decisions about people's money. */
export const credit: DataSetTable = {
  source: 'UCI, OpenML and Kaggle pages of the data sets; fairlearn, AIF360 and shap sources',
  reviewed: '2026-11-25',
  about: 'people',
  entries: [
    {
      id: 'loans',
      title: 'Loan applicants',
      names:
        '~loan ~loans ~loan-applications ~loan-applicants ~loan-approval ~loan-default ~borrowers ~credit-applications',
    },
    {
      id: 'adult',
      title: 'Adult (census income)',
      sensitive: 'age, sex, race, marital-status, native-country, education',
      loaders: `fairlearn.datasets.fetch_adult aif360.datasets.AdultDataset aif360.sklearn.datasets.fetch_adult shap.datasets.adult
        aif360.algorithms.preprocessing.optim_preproc_helpers.data_preproc_functions.load_preproc_data_adult
        shap.datasets.a1a holisticai.datasets.load_adult`,
      names: 'adult adult-census adult-income adult-census-income census-income uci-adult adult-uci',
      at: `openml:1590 openml:179 uci:2 uci:20 kaggle:uciml/adult-census-income kaggle:wenruliu/adult-income-dataset
        hub:scikit-learn/adult-census-income hub:mstz/adult pycaret:income`,
      columns: [
        'education-num, hours-per-week',
        'education-num, marital-status',
        'capital-gain, capital-loss, workclass',
      ],
      contested: contested.adult,
    },
    {
      id: 'census-income-kdd',
      title: 'Census income (KDD)',
      sensitive: 'age, sex, race, marital-status, education',
      names: 'census-income-kdd kdd-census-income',
      at: 'uci:117',
    },
    {
      id: 'acs-income',
      title: 'American Community Survey (folktables)',
      sensitive: 'AGEP, SEX, RAC1P, SCHL',
      loaders:
        'fairlearn.datasets.fetch_acs_income folktables.ACSDataSource aequitas.flow.datasets.FolkTables',
      names: 'acsincome acs-income acsemployment acspubliccoverage folktables folktables-acs-income',
      at: 'openml:43141',
      columns: ['AGEP, RAC1P', 'PINCP, SCHL'],
    },
    {
      id: 'german-credit',
      title: 'German credit (Statlog)',
      sensitive: 'age, sex, personal_status, foreign_worker',
      loaders: `aif360.datasets.GermanDataset aif360.sklearn.datasets.fetch_german holisticai.datasets.load_german_credit
        aif360.algorithms.preprocessing.optim_preproc_helpers.data_preproc_functions.load_preproc_data_german`,
      names: `german german-credit german-credit-numeric german-data-numeric german-credit-risk german-credit-statlog credit-g
        statlog-german-credit-data german-credit-data-with-risk`,
      at: 'openml:31 uci:144 kaggle:uciml/german-credit kaggle:kabure/german-credit-data-with-risk pycaret:credit-german',
      paths: 'statlog/german',
      columns: [
        'checking_status, credit_amount',
        'saving accounts, checking account, credit amount',
        'creditability, account balance',
        'personal_status, credit_amount',
        'status_of_existing_checking_account, credit_amount',
      ],
      contested: contested.german,
    },
    {
      id: 'south-german-credit',
      title: 'South German credit',
      sensitive: 'age, personal_status_sex, foreign_worker',
      names: 'south-german-credit southgermancredit south-german-credit-update',
      at: 'uci:522 uci:573',
      columns: ['laufkont, laufzeit', 'laufkont, famges'],
    },
    {
      id: 'australian-credit',
      title: 'Credit approval (Australian, Japanese)',
      names: 'crx credit-approval ~credit-screening australian-credit statlog-australian-credit-approval',
      at: 'openml:29 openml:40981 uci:27 uci:143',
    },
    {
      id: 'default-credit-card',
      title: 'Default of credit card clients (Taiwan)',
      sensitive: 'SEX, AGE, MARRIAGE, EDUCATION',
      loaders: 'fairlearn.datasets.fetch_credit_card',
      names: `default-of-credit-card-clients default-of-credit-card-clients-dataset uci-credit-card ~credit-card-default
        ~credit-default taiwan-credit credit-card-clients`,
      at: 'openml:42477 uci:350 kaggle:uciml/default-of-credit-card-clients-dataset pycaret:credit',
      columns: ['LIMIT_BAL, PAY_0', 'LIMIT_BAL, BILL_AMT1', 'LIMIT_BAL, PAY_AMT1'],
    },
    {
      id: 'give-me-some-credit',
      title: 'Give Me Some Credit',
      sensitive: 'age, NumberOfDependents',
      names: 'givemesomecredit give-me-some-credit cs-training cs-test',
      at: 'kaggle:c/givemesomecredit',
      columns: ['SeriousDlqin2yrs', 'RevolvingUtilizationOfUnsecuredLines'],
    },
    {
      id: 'home-credit',
      title: 'Home Credit default risk',
      sensitive: 'CODE_GENDER, NAME_FAMILY_STATUS, DAYS_BIRTH, NAME_EDUCATION_TYPE, CNT_CHILDREN',
      names: 'home-credit-default-risk home-credit application-train installments-payments pos-cash-balance',
      at: 'kaggle:c/home-credit-default-risk kaggle:c/home-credit-credit-risk-model-stability',
      columns: ['SK_ID_CURR', 'CODE_GENDER, NAME_FAMILY_STATUS'],
    },
    {
      id: 'loan-prediction',
      title: 'Loan prediction (Dream Housing Finance)',
      sensitive: 'Gender, Married, Dependents, Education',
      names: `~loan-prediction loan-predication loan-prediction-problem-dataset train-u6luja x-train-loan-sanction ~loan-sanction
        loan-eligible-dataset train-ctrua4k`,
      at: `kaggle:altruistdelhite04/loan-prediction-problem-dataset kaggle:ninzaami/loan-predication
        kaggle:vikasukani/loan-eligible-dataset`,
      columns: [
        'ApplicantIncome, CoapplicantIncome',
        'ApplicantIncome, Loan_Amount_Term',
        'Loan_ID, Loan_Status, Credit_History',
      ],
    },
    {
      id: 'loan-approval',
      title: 'Loan approval (CIBIL)',
      sensitive: 'education, no_of_dependents',
      names: '~loan-approval-dataset loan-approval-prediction-dataset',
      at: 'kaggle:architsharma01/loan-approval-prediction-dataset',
      columns: ['cibil_score, loan_term', 'cibil_score, residential_assets_value'],
    },
    {
      id: 'credit-risk',
      title: 'Credit risk of loan applicants',
      sensitive: 'person_age, person_gender, person_education, person_income',
      names: 'credit-risk-dataset ~credit-risk loan-approval-classification-data',
      at: 'kaggle:laotse/credit-risk-dataset kaggle:taweilo/loan-approval-classification-data',
      columns: [
        'loan_intent, person_home_ownership',
        'loan_intent, loan_percent_income',
        'cb_person_cred_hist_length',
      ],
    },
    {
      id: 'lending-club',
      title: 'Lending Club loans',
      sensitive: 'zip_code',
      names:
        'lending-club lendingclub lending-club-loan-two loans-full-schema accepted-2007-to-2018q4 lending-club-loan',
      at: 'kaggle:wordsforthewise/lending-club',
      columns: ['sub_grade, int_rate', 'loan_amnt, revol_util', 'int.rate, fico, not.fully.paid'],
    },
    {
      id: 'hmda',
      title: 'Home mortgage applications (HMDA)',
      sensitive:
        'derived_race, derived_sex, derived_ethnicity, applicant_age, applicant_race_1, applicant_sex',
      names: 'hmda hmda-data home-mortgage-disclosure-act',
      columns: [
        'action_taken, derived_race',
        'action_taken, applicant_race_1',
        'action_taken, applicant_sex',
        'derived_msa_md, loan_amount',
      ],
    },
    {
      id: 'bank-marketing',
      title: 'Bank marketing',
      sensitive: 'age, marital, education',
      loaders: `fairlearn.datasets.fetch_bank_marketing aif360.datasets.BankDataset aif360.sklearn.datasets.fetch_bank
        holisticai.datasets.load_bank_marketing`,
      names: 'bank-full bank-additional bank-additional-full bank-marketing bank-marketing-dataset',
      at: 'openml:1461 uci:222 kaggle:henriqueyamahata/bank-marketing kaggle:janiobachmann/bank-marketing-dataset pycaret:bank',
      columns: ['poutcome, pdays', 'nr.employed, euribor3m', 'campaign, marital, housing, loan'],
    },
    {
      id: 'bank-account-fraud',
      title: 'Bank account fraud',
      sensitive: 'customer_age, income',
      loaders: 'aequitas.flow.datasets.BankAccountFraud',
      names: 'bank-account-fraud bank-account-fraud-dataset-neurips-2022',
      at: 'kaggle:sgpjesus/bank-account-fraud-dataset-neurips-2022',
      columns: ['fraud_bool, customer_age'],
    },
    {
      id: 'personal-loan',
      title: 'Bank personal loans (Thera Bank)',
      sensitive: 'Age, Income, ZIP Code, Education',
      names: 'bank-personal-loan-modelling bank-loan-modelling universalbank universal-bank',
      at: 'kaggle:itsmesunil/bank-loan-modelling',
      columns: ['CD Account, Personal Loan', 'CCAvg, Personal Loan'],
    },
    {
      id: 'credit-card-approval',
      title: 'Credit card approval',
      sensitive: 'CODE_GENDER, DAYS_BIRTH, NAME_FAMILY_STATUS, NAME_EDUCATION_TYPE, CNT_CHILDREN',
      names: 'credit-card-approval-prediction ~application-record ~credit-record',
      at: 'kaggle:rikdifos/credit-card-approval-prediction',
    },
    {
      id: 'amex-default',
      title: 'American Express default prediction',
      names: 'amex-default-prediction amex',
      at: 'kaggle:c/amex-default-prediction',
    },
    {
      id: 'card-fraud-simulated',
      title: 'Simulated card transactions with their holders',
      sensitive: 'gender, dob, zip',
      names: 'fraudtrain fraudtest sparkov',
      at: 'kaggle:kartik2112/fraud-detection',
      columns: ['merch_lat, merch_long, dob', 'cc_num, dob, gender'],
    },
    {
      id: 'medical-insurance',
      title: 'Medical cost of insured people',
      sensitive: 'age, sex, children',
      names: '~insurance ~medical-insurance ~medical-cost ~insurance-charges',
      at: 'kaggle:mirichoi0218/insurance pycaret:insurance',
      columns: ['smoker, charges', 'bmi, smoker, region'],
    },
    {
      id: 'health-insurance-cross-sell',
      title: 'Vehicle insurance cross-sell',
      sensitive: 'Gender, Age',
      names: 'health-insurance-cross-sell-prediction',
      at: 'kaggle:anmolkumar/health-insurance-cross-sell-prediction kaggle:c/playground-series-s4e7',
      columns: ['Driving_License, Previously_Insured', 'Vehicle_Damage, Previously_Insured'],
    },
    {
      id: 'porto-seguro',
      title: 'Porto Seguro safe drivers',
      names: 'porto-seguro-safe-driver-prediction porto-seguro',
      at: 'kaggle:c/porto-seguro-safe-driver-prediction',
      columns: ['ps_ind_01, ps_car_01_cat'],
    },
    {
      id: 'prudential',
      title: 'Prudential life insurance applicants',
      sensitive: 'Ins_Age',
      names: 'prudential-life-insurance-assessment',
      at: 'kaggle:c/prudential-life-insurance-assessment',
      columns: ['Product_Info_1, Ins_Age'],
    },
    {
      id: 'fremtpl2',
      title: 'French motor insurance (freMTPL2)',
      sensitive: 'DrivAge',
      names: 'fremtpl2freq fremtpl2sev',
      at: 'openml:41214 openml:41215',
      columns: ['DrivAge, BonusMalus'],
    },
  ],
};
