import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../engine/compile.ts';
import { duren, type Kosten, kostenVan } from './meting.ts';

/** What it costs to compile drawings. */
export interface CompileFigures {
  /** The largest drawing of a house, the first time in a process: V8 has compiled nothing yet. */
  readonly first: Kosten;
  /** The same drawing afterwards: the median of a number of times. */
  readonly later: Kosten;
  /** A drawing of a thousand tasks, and one of ten thousand. */
  readonly thousand: Kosten;
  readonly tenThousand: Kosten;
}

const HOUSES = fileURLToPath(new URL('../huizen', import.meta.url));
const TIMES = 40;
/** Branches of each parallel split in a drawn-up drawing. */
const BRANCHES = 10;

/** The first thing a process measures, or nothing is left of the first time. */
export async function measureCompile(): Promise<CompileFigures> {
  const xml = await largestDrawing();
  const first = await costOf(xml);
  const costs: Kosten[] = [];
  for (let time = 0; time < TIMES; time += 1) costs.push(await costOf(xml));
  const later = { ms: duren(costs.map(({ ms }) => ms)).p50, cpu: duren(costs.map(({ cpu }) => cpu)).p50 };
  return { first, later, thousand: await costOf(drawing(1000)), tenThousand: await costOf(drawing(10_000)) };
}

/** By its length without the layout, which says nothing of what runs. */
async function largestDrawing(): Promise<string> {
  const names = (await readdir(HOUSES, { recursive: true })).filter((name) => name.endsWith('.bpmn'));
  const drawings = await Promise.all(names.map((name) => readFile(join(HOUSES, name), 'utf8')));
  const size = (xml: string): number => xml.indexOf('<bpmndi:BPMNDiagram');
  return drawings.reduce((largest, xml) => (size(xml) > size(largest) ? xml : largest));
}

async function costOf(xml: string): Promise<Kosten> {
  return kostenVan(async () => {
    const { problems } = await compile(xml, { decisions: [] });
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  });
}

/** So many tasks, ten at a time between a parallel split and its join. */
function drawing(tasks: number): string {
  let elements = '<bpmn:startEvent id="Start"/><bpmn:endEvent id="Einde"/>';
  let last = 'Start';
  for (let block = 0; block < tasks / BRANCHES; block += 1) {
    const [split, join] = [`Splits_${String(block)}`, `Samen_${String(block)}`];
    elements += `<bpmn:parallelGateway id="${split}"/><bpmn:parallelGateway id="${join}"/>${flow(last, split)}`;
    for (let branch = 0; branch < BRANCHES; branch += 1) {
      const task = `Taak_${String(block)}_${String(branch)}`;
      elements += `<bpmn:userTask id="${task}"/>${flow(split, task)}${flow(task, join)}\n`;
    }
    last = join;
  }
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Meting" targetNamespace="urn:meting">
<bpmn:process id="meting" isExecutable="true">${elements}${flow(last, 'Einde')}</bpmn:process></bpmn:definitions>`;
}

function flow(from: string, to: string): string {
  return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
}
