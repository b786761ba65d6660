// Writes test/example/data/applications.csv. Invented rows from a fixed seed: nobody in the file exists.
import { writeFileSync } from 'node:fs';

let state = 20_260_317;

/** mulberry32: small, seeded, the same on every machine. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

function pick(weights) {
  let left = random() * Object.values(weights).reduce((sum, weight) => sum + weight);
  for (const [name, weight] of Object.entries(weights)) {
    left -= weight;
    if (left < 0) return name;
  }
  return Object.keys(weights).at(-1);
}

function application(number) {
  const age = Math.round(clamp(38 + 12 * normal(), 19, 75));
  const sex = pick({ male: 58, female: 42 });
  const employmentYears = Math.round(clamp((age - 20) * random() * 0.7, 0, 35));
  const income =
    Math.round(
      clamp(2350 + 45 * employmentYears + (sex === 'female' ? -260 : 0) + 620 * normal(), 900, 9000) / 10,
    ) * 10;
  const purpose = pick({ car: 34, furniture: 18, renovation: 17, education: 12, business: 11, travel: 8 });
  const duration = [6, 12, 18, 24, 36, 48, 60][Math.floor(random() * 7)];
  const amount =
    Math.round(
      clamp(900 + duration * (70 + 90 * random()) + (purpose === 'business' ? 1800 : 0), 500, 15000) / 50,
    ) * 50;
  const housing = pick({ rent: 46, own: 42, free: 12 });
  const burden = amount / duration / income;
  const score =
    -1.2 +
    9 * burden +
    0.022 * duration -
    0.05 * employmentYears +
    (housing === 'own' ? -0.4 : 0.1) +
    0.45 * normal();
  return [
    10_000 + number,
    age,
    sex,
    pick({ single: 38, married: 45, divorced: 12, widowed: 5 }),
    housing,
    // Some applicants leave these empty.
    random() < 0.05 ? '' : employmentYears,
    random() < 0.03 ? '' : income,
    amount,
    duration,
    purpose,
    score > 0 ? 1 : 0,
  ];
}

const header = [
  'application_id',
  'age',
  'sex',
  'marital_status',
  'housing',
  'employment_years',
  'income',
  'amount',
  'duration',
  'purpose',
  'default',
];
const rows = Array.from({ length: 300 }, (_, index) => application(index + 1));
const csv = [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
writeFileSync(new URL('example/data/applications.csv', import.meta.url), csv);
