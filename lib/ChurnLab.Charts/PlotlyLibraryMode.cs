namespace ChurnLab.Charts;

/// <summary>Which figures bring plotly.js along when they are shown as HTML.</summary>
public enum PlotlyLibraryMode
{
    /// <summary>
    /// The first of the process, and so of a notebook; the others use it. ChurnLab's kernel has it brought again where cells
    /// that a person runs again replace the output it came with. In other kernels a notebook whose first figure alone is run
    /// again loses the library when it is saved: restart them and run it as a whole.
    /// </summary>
    Once,

    /// <summary>Every figure, 1.5 MB each: each stands on its own.</summary>
    Always,

    /// <summary>None: the page brings plotly.js itself.</summary>
    Never,
}
