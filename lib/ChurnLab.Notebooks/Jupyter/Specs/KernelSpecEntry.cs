namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>A kernelspec that was found.</summary>
public sealed record KernelSpecEntry
{
    /// <summary>Name by which programs ask for it, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Its folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Name people see; empty when it says none.</summary>
    public string DisplayName => File.DisplayName;

    /// <summary>Language of its notebooks; empty when it says none.</summary>
    public string Language => File.Language;

    /// <summary>Whether this program wrote it.</summary>
    public bool IsOurs => File.Mark is not null;

    /// <summary>What is wrong with it, a clause each; empty when all is well.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What its <c>kernel.json</c> says.</summary>
    internal KernelSpecFile File { get; init; } = new();

    /// <summary>Data folder it lies in.</summary>
    internal string DataFolder => Path.GetDirectoryName(Path.GetDirectoryName(Folder)!)!;
}
