namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Finds the programs of a PostgreSQL server on this machine, or installs Debian's.</summary>
internal static class PostgresBinaries
{
    public const string WhereTheyAreSought =
        "set CHURNLAB_POSTGRES to the folder of initdb and pg_ctl, put them on PATH, or install Debian's package postgresql";

    // Debian keeps every version in a folder of its own, off the PATH.
    private const string DebianVersions = "/usr/lib/postgresql";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    private static readonly Lazy<Task<string?>> Found = new(SearchAsync);

    /// <summary>Returns the folder, or null when there is none.</summary>
    /// <exception cref="DirectoryNotFoundException">CHURNLAB_POSTGRES names a folder without these programs.</exception>
    public static Task<string?> FindAsync() => Found.Value;

    private static async Task<string?> SearchAsync()
    {
        if (Environment.GetEnvironmentVariable("CHURNLAB_POSTGRES") is { Length: > 0 } named)
        {
            return HoldsAll(named)
                ? named
                : throw new DirectoryNotFoundException(
                    $"CHURNLAB_POSTGRES names '{named}', which does not hold {string.Join(", ", Needed)}.");
        }

        return First() ?? (await AptGet.InstallAsync("postgresql") ? First() : null);
    }

    private static string? First()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(DebianVersions)
            ? Directory.EnumerateDirectories(DebianVersions).OrderByDescending(folder => folder, StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return debian.Select(folder => Path.Combine(folder, "bin")).Concat(onPath).FirstOrDefault(HoldsAll);
    }

    private static bool HoldsAll(string folder) => Needed.All(name => File.Exists(Path.Combine(folder, name)));
}
