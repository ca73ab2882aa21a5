using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Charts;

/// <summary>Compares the facts of a figure with the file kept for it.</summary>
/// <remarks>Set <c>CHURNLAB_UPDATE_SNAPSHOTS=1</c> to write what is seen now; the test fails all the same, once.</remarks>
internal static class FactsFile
{
    public static void Matches(string facts, string name)
    {
        var file = Repository.PathOf("tests", "ChurnLab.Notebooks.Tests", "Charts", "Facts", name + ".json");
        var kept = File.Exists(file) ? File.ReadAllLines(file) : [];
        var seen = facts.ReplaceLineEndings("\n").Split('\n');
        if (kept.AsSpan().SequenceEqual(seen))
            return;

        if (Environment.GetEnvironmentVariable("CHURNLAB_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, string.Join('\n', seen) + "\n");
            Assert.Fail($"Facts/{name}.json was written; look at its diff and run again.");
        }

        Assert.Fail($"The figure '{name}' is drawn otherwise than Facts/{name}.json has it (- kept, + seen):\n{Difference(kept, seen)}");
    }

    /// <summary>Lines that only one side has, each with its sign, in order.</summary>
    private static string Difference(string[] kept, string[] seen)
    {
        var lengths = new int[kept.Length + 1, seen.Length + 1];
        for (var one = kept.Length - 1; one >= 0; one--)
        {
            for (var other = seen.Length - 1; other >= 0; other--)
            {
                lengths[one, other] = kept[one] == seen[other]
                    ? lengths[one + 1, other + 1] + 1
                    : Math.Max(lengths[one + 1, other], lengths[one, other + 1]);
            }
        }

        var lines = new List<string>();
        var (left, right) = (0, 0);
        while (left < kept.Length || right < seen.Length)
        {
            if (left < kept.Length && right < seen.Length && kept[left] == seen[right])
                (left, right) = (left + 1, right + 1);
            else if (left < kept.Length && (right == seen.Length || lengths[left + 1, right] >= lengths[left, right + 1]))
                lines.Add("- " + kept[left++].Trim());
            else
                lines.Add("+ " + seen[right++].Trim());
        }

        return string.Join('\n', lines);
    }
}
