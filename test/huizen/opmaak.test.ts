import { expect } from 'chai';
import { tekeningenIn, tekenmappen } from './huismap.ts';
import { leesTekening, type Punt, type Tekening, type Vlak } from './tekening.ts';

/** Room that a boundary event takes outside the edge it sits on. */
const RAND = 18;

for (const map of tekenmappen) {
  const tekeningen = tekeningenIn(map);

  describe(`the drawings of ${map}, as a person sees them`, () => {
    for (const [bestand, xml] of tekeningen) {
      describe(bestand, () => {
        let tekening: Tekening;
        before(async () => {
          tekening = await leesTekening(xml);
        });

        it('fits on one screen', () => {
          const pool = tekening.vormen.find(({ type }) => type === 'bpmn:Participant');
          expect(pool?.breedte).to.be.at.most(1600);
          expect(pool?.hoogte).to.be.at.most(800);
        });

        it('keeps each element in the lane of its role', () => {
          const mis = [...tekening.baan].filter(
            ([id, lane]) => !binnen(vorm(tekening, id), vorm(tekening, lane), RAND),
          );
          expect(mis).to.deep.equal([]);
        });

        it('lets no two elements overlap', () => {
          const botsingen = knopen(tekening).flatMap((a, plaats) =>
            knopen(tekening)
              .slice(plaats + 1)
              .filter((b) => raakt(a, b) && !verwant(tekening, a.id, b.id))
              .map((b) => `${a.id} × ${b.id}`),
          );
          expect(botsingen).to.deep.equal([]);
        });

        it('draws every flow with straight corners, from element to element', () => {
          const scheef = tekening.lijnen.filter(
            ({ van, naar, punten }) =>
              punten.length < 2 ||
              stukken(punten).some(([a, b]) => a.x !== b.x && a.y !== b.y) ||
              !opRand(punten[0], vorm(tekening, van)) ||
              !opRand(punten.at(-1), vorm(tekening, naar)),
          );
          expect(scheef.map(({ id }) => id)).to.deep.equal([]);
        });

        it('leads no flow through an element it does not belong to', () => {
          const door = tekening.lijnen.flatMap(({ id, van, naar, punten }) =>
            knopen(tekening)
              .filter((knoop) => ![van, naar].includes(knoop.id) && !verwant(tekening, knoop.id, van))
              .filter((knoop) => stukken(punten).some(([a, b]) => raakt(knoop, streep(a, b))))
              .map((knoop) => `${id} door ${knoop.id}`),
          );
          expect(door).to.deep.equal([]);
        });

        it('keeps the words beside the elements and the lines', () => {
          const over = tekening.bijschriften.flatMap((tekst) => [
            ...knopen(tekening)
              .filter(({ id, type }) => id !== tekst.id && !type.endsWith('SubProcess'))
              .filter((knoop) => raakt(krimp(tekst), knoop))
              .map((knoop) => `${tekst.id} over ${knoop.id}`),
            ...tekening.lijnen
              .filter(({ punten }) => stukken(punten).some(([a, b]) => raakt(krimp(tekst), streep(a, b))))
              .map(({ id }) => `${tekst.id} over ${id}`),
          ]);
          expect(over).to.deep.equal([]);
        });
      });
    }
  });
}

function vorm({ vormen }: Tekening, id: string): Vlak {
  const gevonden = vormen.find((een) => een.id === id);
  if (gevonden === undefined) throw new Error(`${id} is not drawn`);
  return gevonden;
}

function knopen({ vormen }: Tekening): Vlak[] {
  return vormen.filter(({ type }) => type !== 'bpmn:Lane' && type !== 'bpmn:Participant');
}

function verwant({ hoortBij }: Tekening, a: string, b: string): boolean {
  const om = (id: string): string[] => {
    const houder = hoortBij.get(id);
    return houder === undefined ? [id] : [id, ...om(houder)];
  };
  return om(a).includes(b) || om(b).includes(a) || hoortBij.get(b) === a;
}

function raakt(a: Vlak, b: Vlak): boolean {
  return a.x < b.x + b.breedte && b.x < a.x + a.breedte && a.y < b.y + b.hoogte && b.y < a.y + a.hoogte;
}

function binnen(a: Vlak, b: Vlak, speling: number): boolean {
  return (
    a.x >= b.x - speling &&
    a.y >= b.y - speling &&
    a.x + a.breedte <= b.x + b.breedte + speling &&
    a.y + a.hoogte <= b.y + b.hoogte + speling
  );
}

function stukken(punten: readonly Punt[]): [Punt, Punt][] {
  return punten.slice(1).map((punt, plaats): [Punt, Punt] => [punten[plaats] ?? punt, punt]);
}

function streep(a: Punt, b: Punt): Vlak {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { id: '', type: '', x, y, breedte: Math.max(a.x, b.x) - x + 0.1, hoogte: Math.max(a.y, b.y) - y + 0.1 };
}

/** A label box is wider than its words, which stand in the middle of it. */
function krimp(tekst: Vlak): Vlak {
  return { ...tekst, x: tekst.x + 4, y: tekst.y + 2, breedte: tekst.breedte - 8, hoogte: tekst.hoogte - 4 };
}

function opRand(punt: Punt | undefined, vlak: Vlak): boolean {
  if (punt === undefined) return false;
  return raakt(
    { ...vlak, x: vlak.x - 1, y: vlak.y - 1, breedte: vlak.breedte + 2, hoogte: vlak.hoogte + 2 },
    streep(punt, punt),
  );
}
