/** Where the dashboard's files lie beside the bundled function. */
export const DASHBOARD_FOLDER = 'dashboard';
