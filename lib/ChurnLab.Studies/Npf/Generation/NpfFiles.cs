using System.Collections.Concurrent;
using System.Text;
using ChurnLab.Hosting;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Writes blocks in their order while others are being made.</summary>
internal static class NpfFiles
{
    // Two are being made while one is written; more would only wait.
    private const int BlocksAhead = 4;

    public static void Write(IReadOnlyList<Stream> streams, NpfGeneratorOptions options, CancellationToken stop, int ahead = BlocksAhead)
    {
        using var progress = ProgressScope.Start("Generating pension accounts", options.AccountAfterLast - options.FirstAccount);
        var world = NpfLevels.Of(options);
        stop.ThrowIfCancellationRequested();
        WriteHeaders(streams);
        var writers = new ConcurrentBag<NpfBlockWriter>();
        var texts = new ConcurrentBag<NpfBlockText>();
        var pending = new Queue<Task<NpfBlockText>>();
        var (next, last) = (options.FirstAccount / NpfBlock.Size, (options.AccountAfterLast - 1) / NpfBlock.Size);
        var written = 0;
        try
        {
            while (next <= last || pending.Count > 0)
            {
                for (; next <= last && pending.Count < ahead; next++)
                {
                    var block = next;
                    pending.Enqueue(Task.Run(() => Make(block), stop));
                }

                var text = pending.Dequeue().GetAwaiter().GetResult();
                stop.ThrowIfCancellationRequested();
                for (var file = 0; file < streams.Count; file++)
                    streams[file].Write(text.Files[file].Bytes);
                texts.Add(text);
                progress.Report(Math.Min(++written * NpfBlock.Size, options.AccountAfterLast - options.FirstAccount));
            }
        }
        finally
        {
            Task.WhenAll(pending).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        NpfBlockText Make(int block)
        {
            var text = texts.TryTake(out var used) ? used : new NpfBlockText(streams.Count);
            var writer = writers.TryTake(out var free) ? free : new NpfBlockWriter(world, options);
            text.Clear();
            writer.Write(block, text);
            writers.Add(writer);
            return text;
        }
    }

    private static void WriteHeaders(IReadOnlyList<Stream> streams)
    {
        string[] headers =
        [
            NpfRowWriter.Columns + ",churn",
            NpfRowWriter.Columns,
            "slctn_nmbr;npo_account_id;npo_sum;npo_oprtn_date;npo_oprtn_grp;quarter;year",
            "slctn_nmbr;npo_accnt_id;accnt_pnsn_schm",
            NpfTruthText.AccountColumns,
            NpfTruthText.QuarterColumns,
        ];
        for (var file = 0; file < streams.Count; file++)
            streams[file].Write(Encoding.UTF8.GetBytes(headers[file] + "\n"));
    }
}
