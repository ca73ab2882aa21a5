namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>A kernelspec an installation has seen to.</summary>
/// <param name="Name">Name by which programs ask for it.</param>
/// <param name="DisplayName">Name people see.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Changed">Whether anything was written; false when all of it was there.</param>
public sealed record InstalledSpec(string Name, string DisplayName, string Folder, bool Changed);
