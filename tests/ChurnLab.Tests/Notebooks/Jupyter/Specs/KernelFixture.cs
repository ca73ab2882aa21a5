using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

/// <summary>A home folder, a build and an environment of their own; the machine's own kernels are out of sight.</summary>
internal sealed class KernelFixture : IDisposable
{
    private readonly Dictionary<string, string> _environment;

    public KernelFixture()
    {
        _environment = new(StringComparer.Ordinal)
        {
            ["HOME"] = At("home"),
            ["USERPROFILE"] = At("home"),
            ["APPDATA"] = At("roaming"),
            ["LOCALAPPDATA"] = At("local"),
            ["PROGRAMDATA"] = At("everybody"),
            ["JUPYTER_DATA_DIR"] = UserData,
            ["JUPYTER_PATH"] = Path.Combine(Root, "team"),
        };
        Build("1");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    /// <summary>Folder of the build that is installed.</summary>
    public string Program => At("build");

    public string UserData => Path.Combine(Root, "user");

    public string TeamData => At("team");

    public JupyterFolders Folders
    {
        get
        {
            var platform = OperatingSystem.IsWindows() ? JupyterPlatform.Windows
                : OperatingSystem.IsMacOS() ? JupyterPlatform.MacOS : JupyterPlatform.Linux;
            var all = JupyterFolders.Of(platform, _environment);
            return all with { Search = [.. all.Search.Where(folder => folder.StartsWith(Root, StringComparison.Ordinal))] };
        }
    }

    public KernelInstaller Installer => new(Folders, Build());

    public string Programs => Folders.ProgramsOf(KernelPlace.User);

    public IReadOnlyList<string> Copies =>
        Directory.Exists(Programs) ? [.. Directory.GetDirectories(Programs).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)] : [];

    public void Set(string variable, string value) => _environment[variable] = value;

    public KernelProgram Build() => new(Program, "0.1.0", Path.Combine(Root, "dotnet"));

    /// <summary>Writes a build with the given content.</summary>
    public void Build(string content)
    {
        File.WriteAllText(At("dotnet"), "");
        Directory.CreateDirectory(Path.Combine(Program, "ru"));
        File.WriteAllText(Path.Combine(Program, KernelProgram.FileName), content);
        File.WriteAllText(Path.Combine(Program, "ChurnLab.Cli.runtimeconfig.json"), "{}");
        File.WriteAllText(Path.Combine(Program, "ru", "Texts.resources.dll"), "тексты");
        File.WriteAllText(Path.Combine(Program, "ChurnLab.Cli.pdb"), "symbols");
    }

    public string SpecFolder(string name, string? data = null) => Path.Combine(data ?? UserData, "kernels", name);

    public JsonObject Spec(string name, string? data = null) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SpecFolder(name, data), "kernel.json")))!.AsObject();

    /// <summary>Program folder an installed kernel starts.</summary>
    public string Started(string name, string? data = null) => Path.GetDirectoryName(Spec(name, data)["argv"]![1]!.GetValue<string>())!;

    /// <summary>Another program's kernel.</summary>
    public string Foreign(string name, string? data = null, string? json = null)
    {
        var folder = SpecFolder(name, data);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "kernel.json"), json ?? """
            {"argv": ["dotnet", "interactive", "jupyter", "{connection_file}"], "display_name": ".NET (C#)", "language": "C#"}
            """);
        File.WriteAllBytes(Path.Combine(folder, "logo-32x32.png"), [1, 2, 3]);
        return folder;
    }

    /// <summary>Names and contents of all files below a folder.</summary>
    public static string Contents(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetRelativePath(folder, file)}: {Convert.ToHexString(File.ReadAllBytes(file))}"));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string At(string name) => Path.Combine(Root, name);
}
