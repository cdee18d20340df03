// As the app's windows do.
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
