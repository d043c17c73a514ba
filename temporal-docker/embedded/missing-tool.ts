/** What a tool is for and the ways to get it or to do without it. */
export interface Tool {
  readonly name: string;
  readonly purpose: string;
  /** Three ways, each one short Dutch clause. */
  readonly ways: readonly [string, string, string];
}

/** Thrown when a server can be had in none of the ways and a tool to make it is absent; the message is one Dutch line. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
  readonly tool: string;

  constructor(tool: Tool) {
    const [first, second, third] = tool.ways;
    super(
      `${tool.name} ontbreekt; nodig om ${tool.purpose}. Zo komt u eraan: (1) ${first}; (2) ${second}; (3) ${third}.`,
    );
    this.tool = tool.name;
  }
}

export const go: Tool = {
  name: 'go (1.25 of nieuwer)',
  purpose: 'de Temporal-server te bouwen',
  ways: [
    'installeer Go, bijvoorbeeld met uw pakketbeheerder',
    'zet het programma temporal op het PATH',
    'wijs met TEMPORAL_ADDRESS een draaiende Temporal aan',
  ],
};

export const maven: Tool = {
  name: 'mvn (Maven)',
  purpose: 'de ingebouwde servers op te halen',
  ways: [
    'installeer Maven, bijvoorbeeld met apt-get install maven',
    'zet het programma mongod op het PATH',
    'wijs met MONGODB_URI een draaiende MongoDB aan',
  ],
};

export const java: Tool = {
  name: 'java en javac (JDK 17 of nieuwer)',
  purpose: 'de ingebouwde MongoDB-server te draaien',
  ways: [
    'installeer een JDK, bijvoorbeeld met apt-get install default-jdk-headless',
    'zet het programma mongod op het PATH',
    'wijs met MONGODB_URI een draaiende MongoDB aan',
  ],
};
