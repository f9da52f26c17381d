// The forms of cyberbullying, for Tasklist. What each asks comes from the server.
import { define } from './form-element-1.js';
import { step } from './cyber-sheet-1.js';

const STEPS = [
  'tellPoliceFirst', 'assessRisk', 'handleImage', 'referImage', 'assessReport', 'chooseRoute',
  'considerPolice', 'preserveEvidence', 'workWithPerpetrator', 'informFamilies', 'meetVictim', 'askRemoval',
  'decideNextStep', 'reportToProvider', 'chaseProvider', 'speakToParent', 'tellAuthority',
  'contactNewSchool', 'decideOnlinePart', 'warnParents', 'dealInternally', 'reviewCase', 'closeCase',
];

const tag = (task) => `countersign-cyber-${task.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

for (const task of STEPS) {
  define(tag(task), (host, id, signal) => step(host, id, task, signal), 'incidentId');
}
// Done for each victim, whose id it is opened with.
define(tag('supportVictim'), (host, id, signal) => step(host, id, 'supportVictim', signal), 'victimId');

export default [];
