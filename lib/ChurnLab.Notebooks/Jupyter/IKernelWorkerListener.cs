using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Takes what the worker sends beside its answers, in order.</summary>
internal interface IKernelWorkerListener
{
    /// <summary>A cell produced something; request 0 stands for text that no cell can be named for.</summary>
    Task ProducedAsync(long request, CellEvent item);

    /// <summary>The running cell waits for a person.</summary>
    Task InputNeededAsync(long request, string prompt, bool isPassword);
}
