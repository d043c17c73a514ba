import { Sessie } from './opslag.ts';

/**
 * Tabs of one browser share a session without storing it: a new tab asks, a logged-in tab answers. So a second tab
 * needs no second login, and a form whose session expired goes on after logging in elsewhere.
 */
const kanaal = new BroadcastChannel('regietafel.sessie');
const WACHTTIJD = 200;

export function announce(sessie: Sessie): void {
  kanaal.postMessage({ sessie });
}

export function answerQuestions(current: () => Sessie | null, adopt: (sessie: Sessie) => void): void {
  kanaal.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'vraag') {
      const sessie = current();
      if (sessie !== null) announce(sessie);
      return;
    }
    const sessie = readSessie(data);
    if (sessie !== null) adopt(sessie);
  });
}

/** Asks the other tabs; null when none answers in time. */
export function askOthers(): Promise<Sessie | null> {
  return new Promise((resolve) => {
    const done = (sessie: Sessie | null): void => {
      kanaal.removeEventListener('message', listen);
      resolve(sessie);
    };
    const listen = ({ data }: MessageEvent<unknown>): void => {
      const sessie = readSessie(data);
      if (sessie !== null) done(sessie);
    };
    kanaal.addEventListener('message', listen);
    kanaal.postMessage('vraag');
    setTimeout(() => {
      done(null);
    }, WACHTTIJD);
  });
}

function readSessie(data: unknown): Sessie | null {
  if (typeof data !== 'object' || data === null || !('sessie' in data)) return null;
  const parsed = Sessie.safeParse(data.sessie);
  return parsed.success && parsed.data.vervalt > Date.now() ? parsed.data : null;
}
