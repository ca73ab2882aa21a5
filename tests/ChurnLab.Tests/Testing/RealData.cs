namespace ChurnLab.Tests.Testing;

/// <summary>The original files of the studies, which are not part of the repository.</summary>
internal static class RealData
{
    /// <summary>
    /// Path of a file in the folder that <c>CHURNLAB_REAL</c> names; skips the test where it is unset.
    /// </summary>
    public static string PathOf(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CHURNLAB_REAL does not name the folder of the original files.");
        return Path.Combine([folder!, .. parts]);
    }

    /// <summary>
    /// Path of a file of values that other programs made of an original file: beside it, or in the folder <c>reference</c> beside
    /// that of the original files; skips the test where neither is there.
    /// </summary>
    public static string ReferenceOf(string study, string file = "reference.json")
    {
        var beside = PathOf(study, file);
        var apart = Path.GetFullPath(PathOf("..", "reference", study, file));
        Assert.SkipUnless(
            File.Exists(beside) || File.Exists(apart),
            $"Neither the folder of the original files nor the folder reference beside it holds {study}/{file}.");
        return File.Exists(beside) ? beside : apart;
    }
}
