import { describe, expect, test } from 'vitest';
import { personTopic } from '../../server/src/knowledge/attributes.ts';

describe('texts about people', () => {
  test.each([
    ['loan_approval_prediction', 'loan applicants'],
    ['notebooks/LoanDefault', 'loan applicants'],
    ['src/credit_scoring/train', 'loan applicants'],
    ['# German Credit Risk', 'loan applicants'],
    ['Predict whether a customer will churn', 'customers'],
    ['customer_churn', 'customers'],
    ['Churn prediction for a telecom company.', 'customers'],
    ['# Customer segmentation with k-means', 'customers'],
    ['WA_Fn-UseC_-HR-Employee-Attrition', 'employees'],
    ['We predict which employees leave the company: employee attrition.', 'employees'],
    ['HR analytics', 'employees'],
    ['# Student performance\n\nSome text', 'students'],
    ['This model predicts student dropout.', 'students'],
    ['recidivism', 'defendants'],
    ['An analysis of defendants in Broward county', 'defendants'],
    ['heart_disease', 'patients'],
    ['Each row is a patient.', 'patients'],
    ['The data has one record per patient', 'patients'],
    ['Predicts whether patients are readmitted within 30 days', 'patients'],
    ['hospital-readmission', 'patients'],
    ['Classify whether applicants are eligible', 'applicants'],
    ['Resume screening with BERT', 'job applicants'],
    ['Income prediction on census data', 'people with an income to predict'],
    ['adult_income', 'people with an income to predict'],
    ['# Titanic passengers: who survived?', 'passengers'],
    ['Predict passenger survival', 'passengers'],
    ['face_recognition', 'people in images'],
    ['Toxicity detection in comments', 'people spoken about or to'],
    ['medical insurance cost', 'insured people'],
    ['predict if a person earns more than 50K', 'people'],
  ])('%s', (text, topic) => expect(personTopic(text)?.topic).toBe(topic));

  test('says what was seen, as it is written', () => {
    expect(personTopic('# Home Loan Approval')?.word).toBe('Loan Approval');
    expect(personTopic('src/CustomerChurn')?.word).toBe('Customer Churn');
  });
});

describe('texts about something else', () => {
  test.each([
    'train a candidate with the same parameters',
    'identify the drivers of demand',
    'Effects of age and gender on blogging',
    ...[
      'usage',
      'README',
      'train',
      'src/models/train_model',
      'housing price prediction',
      'House prices: advanced regression',
    ],
    ...[
      'employee handbook',
      'An assistant that answers questions on the employee handbook',
      'person detection library',
      'Detects persons in video',
    ],
    ...[
      'user_id',
      'recommend items to users',
      'Please be patient while the model trains',
      'be patient, this takes a while',
    ],
    ...[
      'patience = 5',
      'student-teacher distillation',
      'The student model learns from the teacher',
      'Students will learn how to train a model',
    ],
    ...[
      'This course is for students and professionals.',
      'customer service chatbot',
      'customer_id',
      'Customer reviews sentiment analysis',
    ],
    ...[
      'customer support tickets',
      'Airline passengers forecasting',
      'AirPassengers',
      'taxi fare prediction',
      'churn the butter',
    ],
    ...[
      'driver.py',
      'spark driver and workers',
      'Celery worker records',
      'child nodes of the tree',
      'candidate models are compared',
    ],
    ...[
      'candidate_generation',
      'loan words in Japanese',
      'credit: images by NASA',
      'Credits',
      'wine quality',
      'MNIST digits',
      'iris classification',
    ],
    ...[
      'object detection',
      'A library for credit cards of documents',
      'client = MlflowClient()',
      'client server',
      'Kubernetes clients',
    ],
    ...[
      'fraud detection',
      'It has examples for different domains, such as credit scoring and churn prediction.',
      'sales forecasting',
    ],
    ...[
      'See https://example.org/loan-approval for more',
      '```\nloan approval\n```',
      'predict the price of a house',
      'stock price prediction',
    ],
    ...[
      'people who contributed',
      'Thanks to all people who helped',
      'individual trees of the forest',
      'each individual model',
      'individuals of the population',
    ],
    ...['participants of the hackathon', 'Predict the age of abalone', 'penguin species', '', ' ', '\n'],
  ])('%s', (text) => expect(personTopic(text)).toBeUndefined());
});

describe('any text at all', () => {
  test.each([
    'loan '.repeat(100_000),
    '```'.repeat(50_000),
    'http://'.repeat(50_000),
    '\\/'.repeat(50_000),
    '. '.repeat(50_000),
    '\n\n#'.repeat(50_000),
    'predict whether a '.repeat(50_000),
    '\ud800',
    'constructor __proto__ toString',
  ])('gives an answer and no error (%#)', (text) => {
    expect(() => personTopic(text)).not.toThrow();
  });
});
