using ChurnLab.Hosting;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Hosting;

public sealed class AmbientCancellationTests
{
    [Fact]
    public void Outside_a_cell_nothing_can_be_cancelled()
    {
        AmbientCancellation.ThrowIfRequested();

        Assert.False(AmbientCancellation.Token.CanBeCanceled);
    }

    [Fact]
    public async Task The_token_a_kernel_sets_follows_the_cell_into_tasks_and_no_further()
    {
        using var source = new CancellationTokenSource();
        await Task.Run(
            async () =>
            {
                AmbientSlots.Set(static _ => { }, source.Token);
                Assert.Equal(source.Token, await Task.Run(() => AmbientCancellation.Token, CancellationToken.None));
                await source.CancelAsync();
                Assert.Throws<OperationCanceledException>(AmbientCancellation.ThrowIfRequested);
            },
            CancellationToken.None);

        Assert.False(AmbientCancellation.Token.CanBeCanceled);
    }

    [Fact]
    public void A_token_of_the_caller_wins_when_it_can_be_cancelled()
    {
        using var ambient = new CancellationTokenSource();
        using var own = new CancellationTokenSource();
        AmbientSlots.Set(static _ => { }, ambient.Token);

        Assert.Equal(own.Token, AmbientCancellation.Or(own.Token));
        Assert.Equal(ambient.Token, AmbientCancellation.Or(CancellationToken.None));
    }
}
