namespace ChurnLab.Tests.House;

/// <summary>The plan of the house: what each project may reference. Changing the plan starts here.</summary>
internal static class Rooms
{
    private const string Runner = "Microsoft.NET.Test.Sdk";

    /// <summary>Projects of the library, lowest first.</summary>
    public static IReadOnlyList<Room> Library { get; } =
    [
        new("ChurnLab.Hosting"),
        new("ChurnLab.Statistics")
        {
            Projects = ["ChurnLab.Hosting"],
            Packages = ["MathNet.Numerics"],
            Assemblies = ["MathNet.Numerics"],
        },
        new("ChurnLab.Frames")
        {
            Projects = ["ChurnLab.Statistics"],
            Packages = ["CsvHelper"],
            Assemblies = ["CsvHelper"],
        },
        new("ChurnLab.Charts") { Projects = ["ChurnLab.Frames"] },
        new("ChurnLab.Learning")
        {
            Projects = ["ChurnLab.Frames"],
            Packages = ["System.Numerics.Tensors"],
            Assemblies = ["System.Numerics.Tensors"],
        },
        new("ChurnLab.Insight")
        {
            Projects = ["ChurnLab.Charts", "ChurnLab.Learning"],
            Packages = ["System.Numerics.Tensors"],
            Assemblies = ["System.Numerics.Tensors"],
        },
        new("ChurnLab.Studies") { Projects = ["ChurnLab.Insight"] },
        new("ChurnLab.Notebooks")
        {
            Packages = ["Markdig", "Microsoft.CodeAnalysis.CSharp.Scripting", "Microsoft.CodeAnalysis.CSharp.Workspaces"],
            Assemblies =
            [
                "Markdig",
                "Microsoft.CodeAnalysis",
                "Microsoft.CodeAnalysis.CSharp",
                "Microsoft.CodeAnalysis.CSharp.Scripting",
                "Microsoft.CodeAnalysis.CSharp.Workspaces",
                "Microsoft.CodeAnalysis.Scripting",
                "Microsoft.CodeAnalysis.Workspaces",
            ],
        },
        new("ChurnLab.Cli")
        {
            Projects = ["ChurnLab.Notebooks", "ChurnLab.Studies"],
            Packages = ["Spectre.Console", "System.CommandLine"],
            Assemblies = ["Spectre.Console", "System.CommandLine"],
        },
    ];

    /// <summary>Test projects and benchmarks.</summary>
    public static IReadOnlyList<Room> Tests { get; } =
    [
        new("ChurnLab.Tests")
        {
            Projects = ["ChurnLab.Cli", "ChurnLab.Notebooks", "ChurnLab.Studies"],
            Packages = ["AngleSharp", "FsCheck", Runner, "xunit.runner.visualstudio", "xunit.v3"],
        },
        new("ChurnLab.Notebooks.Tests")
        {
            Projects = ["ChurnLab.Cli"],
            Packages = ["AngleSharp", Runner, "Microsoft.Playwright", "Npgsql", "xunit.runner.visualstudio", "xunit.v3"],
        },
        new("ChurnLab.Benchmarks") { Projects = ["ChurnLab.Cli"], Packages = ["BenchmarkDotNet"] },
    ];

    /// <summary>Names of the library projects, for theories.</summary>
    public static TheoryData<string> LibraryNames => new(Library.Select(room => room.Name));

    /// <summary>Names of all projects, for theories.</summary>
    public static TheoryData<string> AllNames => new(Library.Concat(Tests).Select(room => room.Name));

    /// <summary>Returns a room by the name of its project.</summary>
    public static Room Named(string name) => Library.Concat(Tests).Single(room => room.Name == name);

    /// <summary>Names of the projects a room reaches through its references, itself left out.</summary>
    public static IReadOnlySet<string> ReachableFrom(string name) =>
        Named(name).Projects.SelectMany(next => ReachableFrom(next).Append(next)).ToHashSet(StringComparer.Ordinal);
}
