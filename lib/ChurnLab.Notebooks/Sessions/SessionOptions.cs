namespace ChurnLab.Notebooks.Sessions;

/// <summary>What a C# session needs to know before its first cell.</summary>
public sealed record SessionOptions
{
    /// <summary>
    /// File the cells belong to; relative <c>#r</c> and <c>#load</c> paths start from its folder. Default: <c>notebook.ipynb</c> in the
    /// current folder.
    /// </summary>
    public string DocumentPath { get; init; } = Path.GetFullPath("notebook.ipynb");

    /// <summary>Characters of console output and displays kept per cell; the rest is counted, not kept. Default: 2 million.</summary>
    public int OutputLimit { get; init; } = 2_000_000;

    /// <summary>
    /// How long an interrupted cell gets to end by itself, at a guard point, at an await or in library code that watches the ambient
    /// token, before its sleeps and waits are ended by force. Default: 0.2 s.
    /// </summary>
    public TimeSpan CooperativeGrace { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>
    /// How long after that an interrupted cell counts as stuck, because it runs compiled library code that watches nothing. Default: 2.3 s.
    /// </summary>
    public TimeSpan StuckGrace { get; init; } = TimeSpan.FromSeconds(2.3);

    /// <summary>
    /// Asks the person at the notebook: takes the prompt, whether the answer is a password, and a token cancelled by an interrupt; returns
    /// the line. Called on the thread of the cell. Default: null, nobody is there.
    /// </summary>
    public Func<string, bool, CancellationToken, string>? Input { get; init; }
}
