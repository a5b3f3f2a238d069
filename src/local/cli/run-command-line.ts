import { CLI_COMMANDS } from './commands/index';
import type { ExitCode } from './cli-command';
import { readOptions } from './options';
import type { Surroundings } from './surroundings';
import { helpText, usageOf } from './usage';

/** Runs the command line: finds the command, reads its options, hands over. */
export async function runCommandLine(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const command = name !== undefined && Object.hasOwn(CLI_COMMANDS, name) ? CLI_COMMANDS[name] : undefined;
  const commands = command === undefined ? Object.values(CLI_COMMANDS) : [command];
  if (name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    around.print(helpText(commands));
    return 0;
  }
  if (command === undefined) {
    const wrong = name === undefined ? '' : `Không có lệnh “${name}”.\n`;
    around.say(`${wrong}${usageOf(commands)}Xem giải thích: cchc --help\n`);
    return 2;
  }
  const options = readOptions(rest, around.today);
  if (typeof options === 'string') {
    around.say(`${options}\n${usageOf(commands)}`);
    return 2;
  }
  const code = await command.run(options, around);
  if (code === 2) around.say(usageOf(commands));
  return code;
}
