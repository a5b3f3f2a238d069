import { TRACKER_COMMANDS } from './commands';
import { sweepFaults } from './sweep';

sweepFaults(TRACKER_COMMANDS);
