namespace ChurnLab.Tests.House;

/// <summary>What one project may reference.</summary>
/// <param name="Name">Name of the project, its folder and its assembly.</param>
internal sealed record Room(string Name)
{
    /// <summary>Projects it references, by name: exactly these.</summary>
    public string[] Projects { get; init; } = [];

    /// <summary>Packages it asks for itself: exactly these.</summary>
    public string[] Packages { get; init; } = [];

    /// <summary>Assemblies outside the framework and the house its code may use: these or fewer.</summary>
    public string[] Assemblies { get; init; } = [];
}
