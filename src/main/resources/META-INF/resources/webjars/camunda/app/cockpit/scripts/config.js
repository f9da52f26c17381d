export default {
  app: { vendor: 'Countersign', name: 'Cases' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'dddd, D MMMM YYYY, HH:mm' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: [
    '../../../assets/web-apps-1.js',
    '../../../assets/audit-1.js',
    '../../../assets/oversight-links-1.js',
  ],
  disableWelcomeMessage: true,
};
