namespace ChurnLab.Tests.Testing;

/// <summary>Compares text with a file kept under <c>Expectations/</c>; a change shows as a diff in review.</summary>
/// <remarks>Set <c>CHURNLAB_UPDATE_SNAPSHOTS=1</c> to write what the code gives now; the test fails all the same, once.</remarks>
internal static class Snapshot
{
    public static void Matches(string actual, params string[] path)
    {
        var file = Repository.PathOf(["tests", "ChurnLab.Tests", "Expectations", .. path]);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text)
            return;

        var relative = Path.GetRelativePath(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("CHURNLAB_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            Assert.Fail($"{relative} was written; look at its diff and run again.");
        }

        Assert.True(File.Exists(file), $"{relative} does not exist. Run with CHURNLAB_UPDATE_SNAPSHOTS=1 to write it. Got:\n{text}");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
