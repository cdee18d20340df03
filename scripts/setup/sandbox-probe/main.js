import { app } from 'electron';

// It has got this far.
app.exit(0);
