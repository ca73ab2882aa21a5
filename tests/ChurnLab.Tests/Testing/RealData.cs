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
}
