namespace ChurnLab.Tests.House.Checks;

/// <summary>Fails with everything that was found, one line each; assertions of collections cut long lists off.</summary>
internal static class Findings
{
    /// <summary>Passes when nothing was found.</summary>
    /// <param name="findings">Sentences about what is wrong.</param>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
