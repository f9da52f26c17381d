// Taken out by the web app's own switch, for everybody: the product refuses these, so nobody is
// offered them. It is read from the page, so it must be set before the app starts.
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    [
      'tasklist.navbar.action:create-task-action',
      'tasklist.task.action:task-action-comment',
      'tasklist.task.detail:task-detail-history',
    ].join(',')
  );

export default {
  app: { vendor: 'Countersign', name: 'Tasks' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'dddd, D MMMM YYYY, HH:mm' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: [
    '../../../assets/web-apps-1.js',
    '../../../assets/post-forms-3.js',
    '../../../assets/account-forms-1.js',
    '../../../assets/consent-forms-1.js',
    '../../../assets/take-down-forms-1.js',
    '../../../assets/breach-forms-1.js',
    '../../../assets/adoption-forms-1.js',
    '../../../assets/handover-forms-1.js',
    '../../../assets/monitoring-forms-1.js',
    '../../../assets/cyber-forms-1.js',
    '../../../assets/report-link-1.js',
    '../../../assets/concern-link-1.js',
    '../../../assets/posting-link-1.js',
    '../../../assets/task-deadlines-1.js',
    '../../../assets/task-clauses-1.js',
    '../../../assets/my-requests-1.js',
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claim the task that is open' },
    focusFilter: { key: 'ctrl+shift+f', description: 'go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: 'go to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'go to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'start a request' },
  },
};
