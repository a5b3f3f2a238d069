import { UNIT_COMMANDS } from './commands';
import { sweepFaults } from './sweep';

sweepFaults(UNIT_COMMANDS);
