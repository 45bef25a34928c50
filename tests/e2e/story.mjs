// A text of any length in which no two paragraphs are alike: names, amounts, days and speakers come from short lists, at
// places that numbers without a pattern choose, the same ones every time.

const COMPANIES = ["Microsoft", "Nvidia", "Harbour Robotics Inc.", "Siemens", "Toyota", "Northwind Ltd", "Novartis", "Unilever", "Pelican Freight plc", "Samsung"];
const PEOPLE = ["Maria Okafor", "James Whitfield", "Lena Brandt", "Tomás Rivera", "Priya Nair", "Anders Holm"];
const THINGS = ["revenue", "operating profit", "net income", "spending on research", "the backlog", "the wage bill", "the dividend", "free cash flow"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const FILLERS = [
  "Nobody on the quay had much to say about the weather that morning, and the boats came in as they always do.",
  "The road to the plant winds through two villages, past a school and a closed cinema, before it meets the river.",
  "What the committee will make of it is anybody's guess, since its chair has been of two minds for most of the year.",
  "Old hands remember a time when orders were taken by telephone and written on cards that were kept in a shoe box.",
  "There is a case for patience, and the people who make it are not the ones who would have to pay for the wait.",
];

/** Numbers without a pattern, from a seed. */
function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function sentence(roll) {
  const of = (list) => list[roll(list.length)];
  const day = () => `${roll(28) + 1} ${of(MONTHS)} ${2015 + roll(11)}`;
  const money = () => `${of(["$", "€", "£"])}${roll(900) + 3}${of(["", ".4", ".75"])} ${of(["million", "billion"])}`;
  const kinds = [
    () => `${of(COMPANIES)} said ${of(THINGS)} had grown by ${roll(60) + 1}.${roll(10)}% to ${money()} in the ${roll(9) + 2} months to ${day()}.`,
    () => `“We hired ${roll(9_000) + 120} people and closed ${roll(30) + 2} sites,” said ${of(PEOPLE)}, who runs the unit.`,
    () => `On ${day()} the group paid ${money()} for a stake of ${roll(80) + 5} per cent in ${of(COMPANIES)}, according to ${of(PEOPLE)}.`,
    () => `It lasted ${roll(20) + 2} years, ${roll(4) + 2} times as long as the plan of ${2005 + roll(12)} had foreseen.`,
    () => `A report (https://example.org/${of(THINGS).replace(/ /g, "-")}/${roll(10_000)}) puts it at ${money()}, up from ${money()}.`,
  ];
  return of(kinds)();
}

/** A text of about so many words. */
export function story(words, seed = 7) {
  const roll = dice(seed);
  const out = [];
  for (let count = 0, number = 0; count < words; number += 1) {
    const parts = number % 12 === 0 ? [`## Part ${number / 12 + 1}: ${FILLERS[roll(FILLERS.length)].split(",")[0]}`] : [];
    if (parts.length === 0) for (let left = 2 + roll(4); left > 0; left -= 1) parts.push(roll(2) ? sentence(roll) : FILLERS[roll(FILLERS.length)]);
    const paragraph = parts.join(" ");
    out.push(paragraph);
    count += paragraph.split(" ").length;
  }
  return out.join("\n\n");
}
