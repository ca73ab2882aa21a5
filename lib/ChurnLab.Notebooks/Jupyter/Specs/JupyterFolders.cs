using System.Collections;

namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Folders in which Jupyter looks for kernels, and those in which one is installed.</summary>
/// <remarks>
/// The rules are those of jupyter_core: what <c>JUPYTER_PATH</c> names, the user's folder, active environments, the system's
/// folders, IPython's old one. A folder is a data folder; kernelspecs lie in its subfolder <c>kernels</c>. An environment
/// comes before the user's folder while it is active, as in jupyter_core 5, unless <c>JUPYTER_PREFER_ENV_PATH</c> says no.
/// </remarks>
public sealed record JupyterFolders
{
    private const string UnixSystemData = "/usr/local/share/jupyter";

    private static readonly string[] Denials = ["no", "n", "false", "off", "0", "0.0"];

    private readonly IReadOnlyDictionary<string, string> _environment;

    private JupyterFolders(JupyterPlatform platform, IReadOnlyDictionary<string, string> environment)
    {
        Platform = platform;
        _environment = environment;
        Search = FindAll();
    }

    /// <summary>The folders of this process's user and environment.</summary>
    /// <exception cref="KernelInstallException">A variable that names the user's folder is missing.</exception>
    public static JupyterFolders Here => Of(
        OperatingSystem.IsWindows() ? JupyterPlatform.Windows : OperatingSystem.IsMacOS() ? JupyterPlatform.MacOS : JupyterPlatform.Linux,
        ProcessEnvironment());

    /// <summary>Whose rules hold.</summary>
    public JupyterPlatform Platform { get; }

    /// <summary>Data folders Jupyter searches, the first one first.</summary>
    public IReadOnlyList<string> Search { get; internal init; }

    /// <summary>Data folder of the user.</summary>
    /// <exception cref="KernelInstallException">A variable that names the folder is missing.</exception>
    public string UserData => Value("JUPYTER_DATA_DIR") ?? Platform switch
    {
        JupyterPlatform.Windows => Join(Needed("APPDATA"), "jupyter"),
        JupyterPlatform.MacOS => Join(Home, "Library", "Jupyter"),
        _ => Join(XdgData, "jupyter"),
    };

    /// <summary>Data folder of everybody.</summary>
    /// <exception cref="KernelInstallException">A variable that names the folder is missing.</exception>
    public string SystemData => Platform == JupyterPlatform.Windows ? Join(Needed("PROGRAMDATA"), "jupyter") : UnixSystemData;

    private string Home => Needed(Platform == JupyterPlatform.Windows ? "USERPROFILE" : "HOME");

    private string XdgData => Value("XDG_DATA_HOME") ?? Join(Home, ".local", "share");

    /// <summary>Works the folders out.</summary>
    /// <param name="platform">Whose rules hold.</param>
    /// <param name="environment">Environment variables; an empty value counts as none.</param>
    /// <exception cref="KernelInstallException">A variable that names the user's folder is missing.</exception>
    public static JupyterFolders Of(JupyterPlatform platform, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new(platform, environment);
    }

    /// <summary>The same folders as seen from within a place: those of an environment are looked at while it is active.</summary>
    internal JupyterFolders Within(KernelPlace place)
    {
        if (place.Prefix is null || Search.Contains(DataOf(place)))
            return this;
        var at = Search.Index().FirstOrDefault(folder => folder.Item == UserData.TrimEnd('/', '\\')).Index;
        return this with { Search = [.. Search.Take(at), DataOf(place), .. Search.Skip(at)] };
    }

    /// <summary>Data folder of a place.</summary>
    internal string DataOf(KernelPlace place) => place switch
    {
        { Prefix: { } prefix } => Join(prefix, "share", "jupyter"),
        { IsSystem: true } => SystemData,
        _ => UserData,
    };

    /// <summary>Folder for the copies of the program that a place's kernels start.</summary>
    internal string ProgramsOf(KernelPlace place) => place switch
    {
        { Prefix: { } prefix } => Join(prefix, "share", "churnlab", "kernel"),
        { IsSystem: true } when Platform == JupyterPlatform.Windows => Join(Needed("PROGRAMDATA"), "churnlab", "kernel"),
        { IsSystem: true } => "/usr/local/share/churnlab/kernel",
        _ => Platform switch
        {
            JupyterPlatform.Windows => Join(Needed("LOCALAPPDATA"), "churnlab", "kernel"),
            JupyterPlatform.MacOS => Join(Home, "Library", "Application Support", "churnlab", "kernel"),
            _ => Join(XdgData, "churnlab", "kernel"),
        },
    };

    private static Dictionary<string, string> ProcessEnvironment()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            variables[(string)entry.Key] = (string?)entry.Value ?? "";
        // A service may run without these; the system knows the folder all the same.
        variables.TryAdd("HOME", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        return variables;
    }

    private List<string> FindAll()
    {
        string[] active = [.. new[] { Value("VIRTUAL_ENV"), Value("CONDA_PREFIX") }.OfType<string>()];
        var environments = active.Select(prefix => Join(prefix, "share", "jupyter"));
        string?[] user = [UserData, UserBase() is { } userBase ? Join(userBase, "share", "jupyter") : null];
        string?[] system = Platform == JupyterPlatform.Windows
            ? [Value("PROGRAMDATA") is { } programData ? Join(programData, "jupyter") : null]
            : [UnixSystemData, "/usr/share/jupyter"];
        var named = (Value("JUPYTER_PATH") ?? "").Split(
            Platform == JupyterPlatform.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return named
            .Concat(PrefersEnvironment(active) ? environments.Concat(user) : user.Concat(environments))
            .Concat(system)
            .Append(Value("IPYTHONDIR") ?? Join(Home, ".ipython"))
            .OfType<string>()
            .Select(folder => folder.TrimEnd('/', '\\'))
            .Distinct(Platform == JupyterPlatform.Linux ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    // Conda's base environment is active wherever conda is, without anybody having chosen it.
    private bool PrefersEnvironment(string[] active) => Value("JUPYTER_PREFER_ENV_PATH") is { } said
        ? !Denials.Contains(said, StringComparer.OrdinalIgnoreCase)
        : active.Any(prefix => prefix != Value("CONDA_PREFIX") || Value("CONDA_DEFAULT_ENV") != "base");

    // On macOS the folder depends on the version of Python and is not looked for.
    private string? UserBase() => Value("PYTHONUSERBASE") ?? Platform switch
    {
        JupyterPlatform.Windows => Value("APPDATA") is { } data ? Join(data, "Python") : null,
        JupyterPlatform.Linux => Join(Home, ".local"),
        _ => null,
    };

    private string? Value(string name) => _environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private string Needed(string name) => Value(name) ?? throw new KernelInstallException(
        $"The environment variable {name} is not set, so the folder for kernels is unknown: set it, or name a folder by --prefix.");

    private string Join(params ReadOnlySpan<string> parts) => string.Join(Platform == JupyterPlatform.Windows ? '\\' : '/', parts);
}
