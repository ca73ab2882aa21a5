using ChurnLab.Notebooks.Workers;

return Worker.Run(args);
