using System.Security.Cryptography;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Files that are equal in bytes, whatever their names.</summary>
internal static class FileCopies
{
    /// <summary>Names the files that equal one of the originals; empty files equal nothing.</summary>
    /// <param name="files">Files to look at.</param>
    /// <param name="originals">Files that must not be among them.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> files, IEnumerable<string> originals)
    {
        var known = originals.Where(path => new FileInfo(path).Length > 0).ToLookup(path => new FileInfo(path).Length);
        return files
            .SelectMany(file => known[new FileInfo(file).Length].Where(original => Hash(original) == Hash(file))
                .Select(original => $"{file} is {original}"))
            .ToList();
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
