/** A table of made-up people, the same in every run: a few of them in a group too small to be shown alone. */
export function peopleTable(rows = 600): string {
  const random = generator(7);
  const lines = ['age,sex,race,education_years,hours,married,income,approved'];
  for (let row = 0; row < rows; row++) {
    const age = 18 + Math.floor(random() * 60);
    const sex = row % 60 === 0 ? 'other' : random() < 0.45 ? 'female' : 'male';
    const race = pick(random(), ['a', 'b', 'c']);
    const education = 8 + Math.floor(random() * 12);
    const hours = 10 + Math.floor(random() * 45);
    const married = random() < 0.5 ? 1 : 0;
    const income = Math.round(
      400 * education + 30 * hours + 20 * age + (sex === 'male' ? 900 : 0) + 3000 * random(),
    );
    const approved = income + 4000 * (random() - 0.5) > 8200 ? 1 : 0;
    lines.push([age, sex, race, education, hours, married, income, approved].join(','));
  }
  return `${lines.join('\n')}\n`;
}

function pick<T>(share: number, items: readonly [T, ...T[]]): T {
  return items[Math.floor(share * items.length)] ?? items[0];
}

/** A linear congruential generator (Numerical Recipes): numbers between 0 and 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
