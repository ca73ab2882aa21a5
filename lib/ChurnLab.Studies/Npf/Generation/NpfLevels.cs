using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Finds the levels of closing with which the share of rows before a closing follows the originals.</summary>
/// <remarks>
/// A pilot population of the same seed and process lives through all quarters; instead of being closed, its accounts lose weight, so that
/// shares are expectations given everything but the closings themselves. Random numbers are the same in each round.
/// </remarks>
internal static class NpfLevels
{
    /// <summary>Accounts of the pilot population.</summary>
    public const int PilotAccounts = 16_384;

    private const int Rounds = 6;
    private const double Farthest = -12;

    /// <summary>The world the options ask for.</summary>
    public static NpfWorld Of(NpfGeneratorOptions options) => Solve(options.Seed, options.Hazard, options.Calendar);

    private static NpfWorld Solve(long seed, NpfHazard hazard, NpfCalendar calendar)
    {
        var world = new NpfWorld(seed, NpfHazard.AsOriginal) { Levels = Initial() };
        var blocks = Pilot(world);
        if (calendar == NpfCalendar.Free)
            throw new NotSupportedException();
        for (var round = 0; round < Rounds; round++)
        {
            var counts = Live(world, blocks);
            Adjust(world.Levels, counts);
        }

        return hazard == NpfHazard.None ? world.Constant(Live(world, blocks).MeanHazard) : world;
    }

    private static double[] Initial()
    {
        var levels = new double[NpfClock.Quarters];
        var initial = NpfCalibration.Default.InitialLevels;
        for (var t = NpfClock.FirstHazard; t < levels.Length; t++)
            levels[t] = initial[Math.Min(t - NpfClock.FirstHazard, initial.Length - 1)];
        return levels;
    }

    private static NpfAccount[][] Pilot(NpfWorld world)
    {
        var drawer = new NpfBlock(world.Seed, world.Schemes, isPilot: true);
        return [.. Enumerable.Range(0, PilotAccounts / NpfBlock.Size).Select(block => drawer.Draw(block, PilotAccounts))];
    }

    // Sums of blocks are added up in their order, so that the number of threads changes nothing.
    private static NpfPilotCounts Live(NpfWorld world, NpfAccount[][] blocks)
    {
        var counts = new NpfPilotCounts[blocks.Length];
        Parallel.For(0, blocks.Length, () => new NpfProcess(world, kopecks => kopecks), (block, _, process) =>
        {
            counts[block] = NpfPilotCounts.Of(process, blocks[block]);
            return process;
        }, _ => { });
        return NpfPilotCounts.Sum(counts);
    }

    private static void Adjust(double[] levels, NpfPilotCounts counts)
    {
        var targets = NpfCalibration.Default.ChurnShares;
        for (var i = 0; i < targets.Length; i++)
        {
            var t = NpfClock.FirstHazard + i;
            var share = counts.Churn[t] / Math.Max(counts.Rows[t], 1e-9);
            var step = PortableMath.Log(targets[i] / Math.Max(share, 1e-6));
            levels[t] = Math.Max(Farthest, levels[t] + Math.Clamp(step, -1.5, 1.5));
        }

        var last = NpfClock.LastTold;
        var mean = (levels[last] + levels[last - 1] + levels[last - 2] + levels[last - 3]) / 4;
        for (var t = last + 1; t < levels.Length; t++)
            levels[t] = mean;
    }
}
