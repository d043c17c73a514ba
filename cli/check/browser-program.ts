import { findProgram, isExecutable } from '../../temporal-docker/embedded/find-program.ts';
import { MissingTool } from '../../temporal-docker/embedded/missing-tool.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium: the one REGIETAFEL_BROWSER names, or one on the PATH. Throws MissingTool. */
export async function browserProgram(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const chosen = env['REGIETAFEL_BROWSER'];
  if (chosen !== undefined && (await isExecutable(chosen))) return chosen;
  for (const name of names) {
    const path = await findProgram(name, env);
    if (path !== null) return path;
  }
  throw new MissingTool({
    name: 'chromium',
    purpose: "de webpagina's in een browser te toetsen",
    ways: [
      'apt-get install chromium',
      'installeer Google Chrome of Chromium van de maker',
      'wijs met REGIETAFEL_BROWSER het programma aan',
    ],
  });
}
