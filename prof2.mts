import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { compile } from './engine/compile.ts';
const xml = readFileSync('huizen/midden-limburg/doorzorg.bpmn', 'utf8');
for (let i = 0; i < 40; i++) await compile(xml, { decisions: [] });
const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 200 }); await s.post('Profiler.start');
const N = 100;
for (let i = 0; i < N; i++) await compile(xml, { decisions: [] });
const { profile } = await s.post('Profiler.stop') as any;
const by = new Map<number, any>(profile.nodes.map((n: any) => [n.id, n]));
const self = new Map<number, number>(); profile.samples.forEach((id: number, i: number) => self.set(id, (self.get(id) ?? 0) + profile.timeDeltas[i]));
const total = new Map<string, number>(), own = new Map<string, number>();
function walk(id: number, path: Set<string>): number { const n = by.get(id); const k = n.callFrame.functionName + ' ' + n.callFrame.url.split('/').slice(-3).join('/') + ':' + n.callFrame.lineNumber; let t = self.get(id) ?? 0; own.set(k, (own.get(k) ?? 0) + t); const fresh = !path.has(k); const p = new Set(path); p.add(k); for (const c of n.children ?? []) t += walk(c, p); if (fresh) total.set(k, (total.get(k) ?? 0) + t); return t; }
walk(profile.nodes[0].id, new Set());
const show = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).forEach(([k, v]) => console.log((v / 1000 / N).toFixed(2), k));
console.log('--total'); show(total, 60); console.log('--self'); show(own, 25);
