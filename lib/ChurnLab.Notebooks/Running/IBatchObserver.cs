namespace ChurnLab.Notebooks.Running;

/// <summary>Follows a batch of runs; calls for different notebooks may come at the same time.</summary>
public interface IBatchObserver
{
    /// <summary>A notebook starts.</summary>
    /// <param name="path">Its file.</param>
    /// <returns>Follows its run.</returns>
    IRunObserver NotebookStarted(string path);

    /// <summary>A notebook has been run and its files are written.</summary>
    /// <param name="run">What came of it.</param>
    void NotebookEnded(NotebookRun run);
}
