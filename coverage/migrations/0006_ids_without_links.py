import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    """Derived rows name people and programmes by id. The columns are the same: only Django is told."""

    dependencies = [("coverage", "0005_everybody_marked")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel("DirtyWorker"),
                migrations.DeleteModel("Span"),
                migrations.DeleteModel("TodayCount"),
                migrations.CreateModel(
                    name='DirtyWorker',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('worker_id', models.BigIntegerField()),
                    ],
                    options={
                        'verbose_name': 'worker to derive anew',
                        'verbose_name_plural': 'workers to derive anew',
                    },
                ),
                migrations.CreateModel(
                    name='Span',
                    fields=[
                        ('pk', models.CompositePrimaryKey('worker_id', 'valid_from', blank=True, editable=False, primary_key=True, serialize=False)),
                        ('worker_id', models.BigIntegerField()),
                        ('category', models.CharField(max_length=10)),
                        ('office', models.CharField(max_length=13)),
                        ('place', models.CharField(max_length=13, null=True)),
                        ('programme_id', models.BigIntegerField(null=True)),
                        ('standing', models.PositiveSmallIntegerField(null=True)),
                        ('valid_from', models.DateField()),
                        ('valid_until', models.DateField(null=True)),
                        ('touched_at', models.DateTimeField(help_text='The last write to the worker, their assignments or their certificates.')),
                    ],
                    options={
                        'verbose_name': 'span',
                        'verbose_name_plural': 'spans',
                        'indexes': [models.Index(models.F('category'), django.contrib.postgres.indexes.OpClass('place', name='varchar_pattern_ops'), models.F('valid_from'), condition=models.Q(('place__isnull', False)), name='coverage_span_place'), models.Index(django.contrib.postgres.indexes.OpClass('office', name='varchar_pattern_ops'), models.F('valid_from'), name='coverage_span_office'), models.Index(fields=['valid_from'], name='coverage_span_begins'), models.Index(fields=['valid_until'], name='coverage_span_ends')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('place__isnull', True), ('programme_id__isnull', True), ('standing__isnull', True)), models.Q(('place__isnull', False), ('standing__in', [1, 2, 3, 4, 5])), _connector='OR'), name='coverage_span_present_has_standing')],
                    },
                ),
                migrations.CreateModel(
                    name='TodayCount',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('region', models.CharField(max_length=13)),
                        ('parent', models.CharField(max_length=13)),
                        ('depth', models.PositiveSmallIntegerField()),
                        ('category', models.CharField(max_length=10)),
                        ('programme_id', models.BigIntegerField(null=True)),
                        ('verified', models.PositiveIntegerField()),
                        ('counting', models.PositiveIntegerField()),
                        ('unknown', models.PositiveIntegerField()),
                        ('lapsed', models.PositiveIntegerField()),
                        ('without', models.PositiveIntegerField()),
                        ('touched_at', models.DateTimeField()),
                    ],
                    options={
                        'verbose_name': 'count of today',
                        'verbose_name_plural': 'counts of today',
                        'indexes': [models.Index(models.F('category'), models.F('depth'), django.contrib.postgres.indexes.OpClass('region', name='varchar_pattern_ops'), name='coverage_count_depth'), models.Index(fields=['parent'], name='coverage_count_parent')],
                        'constraints': [models.UniqueConstraint(fields=('region', 'category', 'programme_id'), name='coverage_todaycount_once', nulls_distinct=False)],
                    },
                ),
            ]
        ),
    ]
