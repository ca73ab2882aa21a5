namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>By what a kernelspec is recognised as written here.</summary>
/// <param name="Version">Version of the program that wrote it.</param>
internal sealed record KernelMark(string Version)
{
    /// <summary>Key under <c>metadata</c> of <c>kernel.json</c>.</summary>
    public const string Key = "churnlab";
}
