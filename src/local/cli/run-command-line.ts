import { CLI_COMMANDS } from './commands/index';
import type { CliCommand, ExitCode } from './cli-command';
import { readOptions } from './options';
import type { Options } from './options';
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
  const extra = extraFile(command.files, options);
  if (extra !== undefined) {
    around.say(`${extra}\n${usageOf(commands)}`);
    return 2;
  }
  const code = await command.run(options, around);
  if (code === 2) around.say(usageOf(commands));
  return code;
}

/** A sentence where the call names more files than the command takes: a name with spaces that was not quoted comes as several. */
function extraFile(takes: CliCommand['files'], { file, others: [second] }: Options): string | undefined {
  if (takes === 'none' && file !== undefined) return `Lệnh này không nhận tên tệp: “${file}”.`;
  if (takes !== 'one' || second === undefined) return undefined;
  return `Thừa “${second}”: lệnh này chỉ nhận một tệp. Tên có dấu cách thì đặt trong ngoặc kép.`;
}
